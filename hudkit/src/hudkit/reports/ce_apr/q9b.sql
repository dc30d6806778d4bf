-- id: q9b
-- title: Households on the prioritization list
-- says: Households assessed in the range, by whether the latest assessment placed them on the prioritization list, and
--   the share of those placed among all assessed.
-- cites: CE-APR: Q9b
-- editions: FY2026
-- deviations: none
-- needs: assessed_household
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select case when prioritized then 'placed' else 'not_placed' end as row_key, household_type as column_key, PersonalID,
       EnrollmentID
from assessed_household
