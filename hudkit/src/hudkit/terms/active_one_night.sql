-- id: active_one_night
-- title: Active method 5, one night or more
-- says: As method 3, but permanent housing needs no move-in.
-- cites: Glossary: Active Clients, Method 5
-- editions: FY2026
-- deviations: A stay that starts and ends on one day inside the range has no night but passes, as the printed
--   condition lets it.
-- needs: stay, project_kind, bed_night, report
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
where stay.EntryDate <= report.report_end
  and (stay.ExitDate is null or stay.ExitDate > report.report_start)
  and (project_kind.lodging or project_kind.housing
       or (project_kind.night_by_night and slept.EnrollmentID is not null))
