-- id: q23c
-- title: Exit destination
-- says: Leavers by destination and household type, with those who left for a positive destination, those who leave the
--   calculation, and the share of the first among all others.
-- cites: APR: Q23c, steps 1 to 6
-- editions: FY2026
-- deviations: none
-- needs: exit_by_destination
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, household_type as column_key, PersonalID, EnrollmentID
from exit_by_destination
