-- id: length_of_stay
-- title: Length of stay in project
-- says: Days from the start to the exit, or to the end of the range with that day; in night-by-night shelters the
--   distinct bed nights up to the end of the range. Permanent housing also has days from the move-in.
-- cites: Glossary: Length of Stay in Project; Glossary: Bed-Night and Length of Stay in Residence
-- editions: FY2026
-- deviations: none
-- needs: stay, project_kind, bed_night, move_in, report
-- gives: EnrollmentID S, days I, days_since_move_in I
with slept as (
    select bed_night.EnrollmentID, count(*) as nights
    from bed_night cross join report
    where bed_night.night <= report.report_end
    group by bed_night.EnrollmentID
),
ended as (
    select stay.EnrollmentID, stay.EntryDate, stay.ProjectID,
           earlier(stay.ExitDate, add_days(report.report_end, 1)) as end_day
    from stay cross join report
)
select ended.EnrollmentID,
       case when project_kind.night_by_night then cast(coalesce(slept.nights, 0) as int)
            else days_between(ended.EntryDate, ended.end_day) end as days,
       case when project_kind.housing then days_between(move_in.move_in, ended.end_day) end as days_since_move_in
from ended
join project_kind on project_kind.ProjectID = ended.ProjectID
left join slept on slept.EnrollmentID = ended.EnrollmentID
left join move_in on move_in.EnrollmentID = ended.EnrollmentID
