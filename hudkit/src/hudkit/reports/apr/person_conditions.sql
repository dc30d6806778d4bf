-- id: person_conditions
-- title: Number of conditions of each person
-- says: One row per person and stage with one, two, or three or more conditions answered with yes. Where none is, the
--   disabling condition of the stay says whether there is none, one that is not named, no answer or no data.
-- cites: APR: Q13a2, steps 4 and 5
-- editions: FY2026
-- deviations: none
-- needs: person_stage, person_need, Enrollment, hud
-- gives: stage S, condition_count S, PersonalID S, EnrollmentID S, household_part S
with counted as (
    select EnrollmentID, stage, sum(conditions) as conditions
    from person_need
    group by EnrollmentID, stage
)
select person_stage.stage,
       case when counted.conditions = 1 then 'one'
            when counted.conditions = hud.two_conditions then 'two'
            when counted.conditions is not null then 'three_or_more'
            when Enrollment.DisablingCondition = 0 then 'none'
            when yes(Enrollment.DisablingCondition) then 'not_named'
            when dont_know(Enrollment.DisablingCondition) then 'dont_know'
            else 'missing' end as condition_count,
       person_stage.PersonalID, person_stage.EnrollmentID, person_stage.household_part
from person_stage
join Enrollment on Enrollment.EnrollmentID = person_stage.EnrollmentID
left join counted on counted.EnrollmentID = person_stage.EnrollmentID and counted.stage = person_stage.stage
cross join hud
