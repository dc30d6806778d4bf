-- id: active_in_residence
-- title: Active method 3, in residence
-- says: A stay that starts by the end of the range and does not exit on or before its first day is in residence
--   when it is in a shelter, transitional housing or safe haven; when it is in a night-by-night shelter with a
--   bed night in the range; or when it is in permanent housing with a move-in by the end of the range and before
--   the exit.
-- cites: Glossary: Active Clients, Method 3; Glossary: Handling Housing Move-In Dates
-- editions: FY2026
-- deviations: none
-- needs: stay, project_kind, bed_night, move_in, report
-- gives: EnrollmentID S
with slept as (
    select distinct bed_night.EnrollmentID
    from bed_night cross join report
    where bed_night.night >= report.report_start and bed_night.night <= report.report_end
)
select stay.EnrollmentID
from stay
join project_kind on project_kind.ProjectID = stay.ProjectID
cross join report
left join slept on slept.EnrollmentID = stay.EnrollmentID
left join move_in on move_in.EnrollmentID = stay.EnrollmentID
where stay.EntryDate <= report.report_end
  and (stay.ExitDate is null or stay.ExitDate > report.report_start)
  and (project_kind.lodging
       or (project_kind.night_by_night and slept.EnrollmentID is not null)
       or (project_kind.housing and move_in.move_in <= report.report_end and move_in.move_in >= stay.EntryDate
           and (stay.ExitDate is null or move_in.move_in < stay.ExitDate)))
