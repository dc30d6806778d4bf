-- id: q27b
-- title: Parenting youth
-- says: Parents, children of the head, all members and households of parenting youth, by the age of the head.
-- cites: APR: Q27b, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: youth_family
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with flags as (
    select head_age as row_key, PersonalID, EnrollmentID, parent, child_of_head, true as member,
           counted_head as household
    from youth_family
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for column_key in (parent, child_of_head, member, household))
where counted
