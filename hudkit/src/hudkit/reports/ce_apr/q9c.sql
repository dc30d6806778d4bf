-- id: q9c
-- title: Households with an access event
-- says: Assessed households by the access event that followed, and those whom problem solving, diversion or rapid
--   resolution housed in a safe alternative.
-- cites: CE-APR: Q9c, steps 1 to 4
-- editions: FY2026
-- deviations: none
-- needs: household_event
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select row_key, household_type as column_key, PersonalID, EnrollmentID
from household_event
where kind = 'access'
union all
select 'housed' as row_key, household_type as column_key, PersonalID, EnrollmentID
from household_event
where kind = 'access' and takes = 'problem_solving' and yes(result)
