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
with ever as (
    select distinct Disabilities.EnrollmentID, Disabilities.DisabilityType
    from active
    join Disabilities on Disabilities.EnrollmentID = active.EnrollmentID
    join special_need_answer on special_need_answer.DisabilityType = Disabilities.DisabilityType
        and special_need_answer.DisabilityResponse = Disabilities.DisabilityResponse
),
recorded as (
    select Disabilities.EnrollmentID, Disabilities.DisabilityType, Disabilities.DisabilityResponse,
           Disabilities.DataCollectionStage, Disabilities.InformationDate, Disabilities.DisabilitiesID,
           Disabilities.InformationDate <= report.report_end as in_time,
           Disabilities.DataCollectionStage in (hud.stage_start, hud.stage_update, hud.stage_annual) as assessed
    from ever
    join Disabilities on Disabilities.EnrollmentID = ever.EnrollmentID
        and Disabilities.DisabilityType = ever.DisabilityType
    cross join report cross join hud
),
ranked as (
    select EnrollmentID, DisabilityType, DisabilityResponse, DataCollectionStage, in_time, assessed,
           row_number() over (partition by EnrollmentID, DisabilityType
                              order by InformationDate desc, DisabilitiesID) as place
    from recorded
),
first_places as (
    select ranked.EnrollmentID, ranked.DisabilityType,
           min(case when ranked.DataCollectionStage = hud.stage_start then ranked.place end) as start,
           min(case when ranked.DataCollectionStage = hud.stage_exit then ranked.place end) as exit,
           min(case when ranked.in_time then ranked.place end) as latest,
           min(case when ranked.in_time and ranked.assessed then ranked.place end) as latest_assessment
    from ranked cross join hud
    group by ranked.EnrollmentID, ranked.DisabilityType
),
placed as (
    select EnrollmentID, DisabilityType, stage, place
    from first_places unpivot (place for stage in (start, exit, latest, latest_assessment))
),
staged as (
    select placed.EnrollmentID, placed.stage, ranked.DisabilityType, ranked.DisabilityResponse
    from placed
    join ranked on ranked.EnrollmentID = placed.EnrollmentID and ranked.DisabilityType = placed.DisabilityType
        and ranked.place = placed.place
)
select staged.EnrollmentID, staged.stage, special_need_answer.special_need, special_need_answer.conditions
from staged
join special_need_answer on special_need_answer.DisabilityType = staged.DisabilityType
    and special_need_answer.DisabilityResponse = staged.DisabilityResponse
