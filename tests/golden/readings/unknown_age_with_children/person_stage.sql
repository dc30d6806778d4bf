-- id: person_stage
-- title: Whose conditions are asked for, and at which stage
-- says: Members of unknown age of a household with children and adults stand in no column but the total; only for
--   comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: They are not put with the unknown household type.
-- needs: universe
-- gives: stage S, PersonalID S, EnrollmentID S, household_part S, veteran B, youth B, chronic S
with parted as (
    select PersonalID, EnrollmentID, leaver, stayer, veteran, youth, chronic,
           case when household_type <> 'with_children_and_adults' then household_type
                when adult then 'adult_with_children'
                when child then 'child_with_adults' end as household_part
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
