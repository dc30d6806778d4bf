-- id: q9a
-- title: Number of persons contacted
-- says: Persons contacted, by the number of contacts and where they stayed at the first.
-- cites: APR: Q9a, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: contacted
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, column_key, PersonalID, EnrollmentID
from contacted
