-- id: q22a1
-- title: Length of participation in CoC projects
-- says: Everyone served by length of stay, leavers and stayers apart.
-- cites: APR: Q22a1, steps 1 and 2
-- editions: FY2026
-- deviations: none
-- needs: participation
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select day_band as row_key, status as column_key, PersonalID, EnrollmentID
from participation
