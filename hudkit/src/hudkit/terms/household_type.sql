-- id: household_type
-- title: Household type
-- says: Among the members active in the range, at least one adult and one child make a household with children and
--   adults; adults only, one without children; children only, one with only children; anything else is unknown.
-- cites: Glossary: Household Types
-- editions: FY2026
-- deviations: none
-- needs: active, stay, age
-- gives: HouseholdID S, household_type S
with counted as (
    select stay.HouseholdID,
           bool_or(age.adult) as has_adult,
           bool_or(age.child) as has_child,
           bool_or(age.age is null) as has_unknown
    from active
    join stay on stay.EnrollmentID = active.EnrollmentID
    join age on age.PersonalID = stay.PersonalID
    group by stay.HouseholdID
)
select HouseholdID,
       case when has_adult and has_child then 'with_children_and_adults'
            when has_adult and not has_unknown then 'without_children'
            when has_child and not has_unknown then 'with_only_children'
            else 'unknown' end as household_type
from counted
