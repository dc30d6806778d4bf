-- id: q18
-- title: Earned and other cash income
-- says: Adults by earned and other income at start, annual assessment and exit.
-- cites: APR: Q18, steps 1 to 16
-- editions: FY2026
-- deviations: none
-- needs: income_category
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select category as row_key, moment as column_key, PersonalID, EnrollmentID
from income_category
where adult
