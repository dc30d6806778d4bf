-- id: person_stage
-- title: Whose conditions are asked for, and at which stage
-- says: Everyone served at start, leavers at exit, stayers by their latest records. Households with children and adults
--   are parted into adults and children; their members of unknown age stand with the unknown household type.
-- cites: APR: Q13a1, steps 1 to 3 and 5; APR: Q13a2, steps 1 to 3 and 6
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: stage S, PersonalID S, EnrollmentID S, household_part S, veteran B, youth B, chronic S
with parted as (
    select PersonalID, EnrollmentID, leaver, stayer, veteran, youth, chronic,
           case when household_type <> 'with_children_and_adults' then household_type
                when adult then 'adult_with_children'
                when child then 'child_with_adults'
                else 'unknown' end as household_part
    from universe
)
select 'start' as stage, PersonalID, EnrollmentID, household_part, veteran, youth, chronic
from parted
union all
select 'exit' as stage, PersonalID, EnrollmentID, household_part, veteran, youth, chronic
from parted
where leaver
union all
select 'latest' as stage, PersonalID, EnrollmentID, household_part, veteran, youth, chronic
from parted
where stayer
union all
select 'latest_assessment' as stage, PersonalID, EnrollmentID, household_part, veteran, youth, chronic
from parted
where stayer
