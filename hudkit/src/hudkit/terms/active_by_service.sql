-- id: active_by_service
-- title: Active method 2, by date of service
-- says: A stay is active when it has an activity inside it, and either its exit lies in the range, or it is open
--   at the end of the range and an activity inside it lies in the range. A bed night of a night-by-night shelter
--   on the exit date is outside the stay, any other activity on that date is inside.
-- cites: Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: none
-- needs: stay, activity, project_kind, report
-- gives: EnrollmentID S
with inside as (
    select stay.EnrollmentID, stay.EntryDate, stay.ExitDate, activity.activity_date
    from stay
    join activity on activity.EnrollmentID = stay.EnrollmentID
    join project_kind on project_kind.ProjectID = stay.ProjectID
    where activity.activity_date >= stay.EntryDate
      and (stay.ExitDate is null
           or activity.activity_date < stay.ExitDate
           or (activity.activity_date = stay.ExitDate
               and not (project_kind.night_by_night and activity.is_bed_night)))
)
select distinct inside.EnrollmentID
from inside cross join report
where (inside.ExitDate >= report.report_start and inside.ExitDate <= report.report_end)
   or (inside.EntryDate <= report.report_end
       and (inside.ExitDate is null or inside.ExitDate > report.report_end)
       and inside.activity_date >= report.report_start
       and inside.activity_date <= report.report_end)
