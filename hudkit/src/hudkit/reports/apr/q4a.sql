-- id: q4a
-- title: Who is counted under which project
-- says: Active persons and active heads of household, each under the project of the latest stay, so that the rows add
--   up to the report's totals.
-- cites: APR: Q4a, steps 8 and 9
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select ProjectID as row_key, 'clients' as column_key, PersonalID, EnrollmentID
from universe
union all
select ProjectID as row_key, 'households' as column_key, PersonalID, EnrollmentID
from universe
where head
