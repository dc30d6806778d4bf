-- id: q27e
-- title: Length of participation of youth
-- says: As in Q22a1, for youth.
-- cites: APR: Q27e; APR: Q22a1, steps 1 and 2
-- editions: FY2026
-- deviations: none
-- needs: participation
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select day_band as row_key, status as column_key, PersonalID, EnrollmentID
from participation
where youth
