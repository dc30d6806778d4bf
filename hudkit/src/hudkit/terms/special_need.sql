-- id: special_need
-- title: Special needs by collection stage
-- says: What a stay's record of each need says at a stage, where it says yes, and how many conditions that makes. The
--   record at start has stage 1, at exit stage 3; the latest is the last one dated on or before the last day, of any
--   stage (latest) or of start, update and annual assessment only (latest_assessment).
-- cites: APR: Q13a1, steps 1 to 4; APR: Q13a2, steps 1 to 4; APR: Report Programming Basics, item 7
-- editions: FY2026
-- deviations: The latest record is found for each need by itself. Of several records of one need at a stage, or on one
--   day, the latest day holds, then the lowest DisabilitiesID.
-- needs: active, Disabilities, special_need_answer, report, hud
-- gives: EnrollmentID S, stage S, special_need S, conditions I
with recorded as (
    select Disabilities.EnrollmentID, Disabilities.DisabilityType, Disabilities.DisabilityResponse,
           Disabilities.DataCollectionStage, Disabilities.InformationDate, Disabilities.DisabilitiesID,
           Disabilities.InformationDate <= report.report_end as in_time,
           Disabilities.DataCollectionStage in (hud.stage_start, hud.stage_update, hud.stage_annual) as assessed
    from active
    join Disabilities on Disabilities.EnrollmentID = active.EnrollmentID
    cross join report cross join hud
),
ranked as (
    select EnrollmentID, DisabilityType, DisabilityResponse, DataCollectionStage, in_time, assessed,
           row_number() over (partition by EnrollmentID, DisabilityType, DataCollectionStage
                              order by InformationDate desc, DisabilitiesID) as of_stage,
           row_number() over (partition by EnrollmentID, DisabilityType, in_time
                              order by InformationDate desc, DisabilitiesID) as of_all,
           row_number() over (partition by EnrollmentID, DisabilityType, in_time, assessed
                              order by InformationDate desc, DisabilitiesID) as of_assessed
    from recorded
),
staged as (
    select ranked.EnrollmentID, 'start' as stage, ranked.DisabilityType, ranked.DisabilityResponse
    from ranked cross join hud
    where ranked.DataCollectionStage = hud.stage_start and ranked.of_stage = 1
    union all
    select ranked.EnrollmentID, 'exit' as stage, ranked.DisabilityType, ranked.DisabilityResponse
    from ranked cross join hud
    where ranked.DataCollectionStage = hud.stage_exit and ranked.of_stage = 1
    union all
    select EnrollmentID, 'latest' as stage, DisabilityType, DisabilityResponse
    from ranked
    where in_time and of_all = 1
    union all
    select EnrollmentID, 'latest_assessment' as stage, DisabilityType, DisabilityResponse
    from ranked
    where in_time and assessed and of_assessed = 1
)
select staged.EnrollmentID, staged.stage, special_need_answer.special_need, special_need_answer.conditions
from staged
join special_need_answer on special_need_answer.DisabilityType = staged.DisabilityType
    and special_need_answer.DisabilityResponse = staged.DisabilityResponse
