-- id: q27i
-- title: Disabling conditions and income of youth at exit
-- says: As in Q19b, for youth who are adults or heads of household, with columns for households of children only.
-- cites: APR: Q27i; APR: Q19b, steps 1 to 10
-- editions: FY2026
-- deviations: none
-- needs: source_at_exit
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, column_key, PersonalID, EnrollmentID
from source_at_exit
where youth
