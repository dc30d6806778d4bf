-- id: nights_in_range
-- title: Bed nights in the range
-- says: Nights of a stay inside the report range: from the later of start and first day to the earlier of exit and
--   the day after the last; permanent housing from the move-in; night-by-night shelters by distinct bed nights.
--   The exit day is never a night.
-- cites: Glossary: Bed-Night and Length of Stay in Residence
-- editions: FY2026
-- deviations: Only project types HUD gives a method have nights; a stay outside the range has none.
-- needs: stay, project_kind, bed_night, move_in, report
-- gives: EnrollmentID S, nights I
with slept as (
    select bed_night.EnrollmentID, count(*) as nights
    from bed_night cross join report
    where bed_night.night >= report.report_start and bed_night.night <= report.report_end
    group by bed_night.EnrollmentID
),
spans as (
    select stay.EnrollmentID, project_kind.night_by_night,
           later(case when project_kind.lodging then stay.EntryDate else move_in.move_in end,
                 report.report_start) as first_day,
           earlier(stay.ExitDate, add_days(report.report_end, 1)) as end_day,
           project_kind.lodging or (project_kind.housing and move_in.move_in is not null) as by_dates
    from stay
    join project_kind on project_kind.ProjectID = stay.ProjectID
    cross join report
    left join move_in on move_in.EnrollmentID = stay.EnrollmentID
)
select spans.EnrollmentID,
       case when spans.night_by_night then cast(coalesce(slept.nights, 0) as int)
            when spans.by_dates and spans.end_day > spans.first_day
                then days_between(spans.first_day, spans.end_day)
            else 0 end as nights
from spans left join slept on slept.EnrollmentID = spans.EnrollmentID
