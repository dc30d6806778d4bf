-- id: q22d
-- title: Length of participation by household type
-- says: Everyone served by length of stay and household type.
-- cites: APR: Q22d, Programming Instructions
-- editions: FY2026
-- deviations: none
-- needs: participation
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select day_band as row_key, household_type as column_key, PersonalID, EnrollmentID
from participation
