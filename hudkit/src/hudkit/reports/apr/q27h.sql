-- id: q27h
-- title: Earned and other cash income of youth
-- says: As in Q18, for youth who are adults or heads of household.
-- cites: APR: Q27h; APR: Q18, steps 1 to 16
-- editions: FY2026
-- deviations: none
-- needs: income_category
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select category as row_key, moment as column_key, PersonalID, EnrollmentID
from income_category
where youth
