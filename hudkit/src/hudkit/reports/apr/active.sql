-- id: active
-- title: Active stays of the report
-- says: By start and exit (method 1) everywhere but in night-by-night shelters, where it is by service (method 2).
-- cites: APR: Report Programming Basics
-- editions: FY2026
-- deviations: none
-- needs: stay, project_kind, active_by_dates, active_by_service
-- gives: EnrollmentID S
select stay.EnrollmentID
from stay
join project_kind on project_kind.ProjectID = stay.ProjectID
left join active_by_dates on active_by_dates.EnrollmentID = stay.EnrollmentID
left join active_by_service on active_by_service.EnrollmentID = stay.EnrollmentID
where (project_kind.night_by_night and active_by_service.EnrollmentID is not null)
   or (not project_kind.night_by_night and active_by_dates.EnrollmentID is not null)
