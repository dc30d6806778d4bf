-- id: q7a
-- title: Number of persons served
-- says: Everyone served by adult, child or unknown age; and in permanent supportive and rapid re-housing everyone
--   with a valid move-in on or before the last day.
-- cites: APR: Q7a, steps 1 to 3
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with flags as (
    select PersonalID, EnrollmentID, household_type as column_key,
           adult,
           child,
           age_answer = 'dont_know' as dont_know_age,
           age_answer = 'missing' as missing_age,
           counts_moved_in and move_in is not null as moved_in
    from universe
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for row_key in (adult, child, dont_know_age, missing_age, moved_in))
where counted
