-- id: q27j
-- title: Average and median length of participation of youth
-- says: As in Q22b, for youth.
-- cites: APR: Q27j; APR: Q22b, step 1
-- editions: FY2026
-- deviations: none
-- needs: participation
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select 'stay' as row_key, status as column_key, PersonalID, EnrollmentID,
       cast(days as decimal(18, 2)) as amount
from participation
where in_order and youth
