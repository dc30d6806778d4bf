-- id: q25d
-- title: Age of veterans
-- says: As in Q11, for veterans.
-- cites: APR: Q25d; APR: Q11
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select age_group as row_key, household_type as column_key, PersonalID, EnrollmentID
from universe
where veteran
