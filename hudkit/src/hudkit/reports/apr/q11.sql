-- id: q11
-- title: Age
-- says: Everyone served by age group and household type.
-- cites: APR: Q11
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select age_group as row_key, household_type as column_key, PersonalID, EnrollmentID
from universe
