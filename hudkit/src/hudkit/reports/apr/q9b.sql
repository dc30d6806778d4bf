-- id: q9b
-- title: Number of persons newly engaged
-- says: Of the persons contacted, those engaged in the range and inside the stay; and the share they make up.
-- cites: APR: Q9b, step 1; Glossary: Date of Engagement
-- editions: FY2026
-- deviations: The rate is that of the formula in the cell, engaged by contacted; the sentence on it turns it round.
-- needs: contacted
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, column_key, PersonalID, EnrollmentID
from contacted
where engaged
