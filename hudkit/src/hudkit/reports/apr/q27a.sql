-- id: q27a
-- title: Age of youth
-- says: As in Q11, for youth, under 18 and from 18 on.
-- cites: APR: Q27a; APR: Q11
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select case when adult then 'adult' else 'child' end as row_key, household_type as column_key, PersonalID,
       EnrollmentID
from universe
where youth
