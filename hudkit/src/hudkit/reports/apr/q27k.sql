-- id: q27k
-- title: Time from project start to move-in of youth
-- says: As in Q22c, for youth.
-- cites: APR: Q27k; APR: Q22c, steps 1 to 5
-- editions: FY2026
-- deviations: More than 730 days have no row of their own; they are in the totals and the mean.
-- needs: q22c, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select q22c.row_key, q22c.column_key, q22c.PersonalID, q22c.EnrollmentID, q22c.amount
from q22c join universe on universe.EnrollmentID = q22c.EnrollmentID
where universe.youth
