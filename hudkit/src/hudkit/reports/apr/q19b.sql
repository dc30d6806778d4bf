-- id: q19b
-- title: Disabling conditions and income of adults at exit
-- says: Adult leavers by source of income at exit, household type and disabling condition.
-- cites: APR: Q19b, steps 1 to 10
-- editions: FY2026
-- deviations: none
-- needs: source_at_exit
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, column_key, PersonalID, EnrollmentID
from source_at_exit
where adult
