-- id: q22a2
-- title: Length of participation in ESG projects
-- says: Everyone served by length of stay, leavers and stayers apart, the first month in four bands.
-- cites: APR: Q22a2, steps 1 and 2
-- editions: FY2026
-- deviations: none
-- needs: participation
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select day_band as row_key, status as column_key, PersonalID, EnrollmentID
from participation
