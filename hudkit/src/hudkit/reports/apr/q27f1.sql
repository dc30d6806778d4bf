-- id: q27f1
-- title: Exit destination of youth
-- says: As in Q23c, for youth.
-- cites: APR: Q27f1; APR: Q23c, steps 1 to 6
-- editions: FY2026
-- deviations: none
-- needs: exit_by_destination
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, household_type as column_key, PersonalID, EnrollmentID
from exit_by_destination
where youth
