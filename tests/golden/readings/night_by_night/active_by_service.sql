-- id: active_by_service
-- title: Active method 2, by date of service
-- says: A stay is active when it has an activity inside it, and either its exit lies in the range, or it is open
--   at the end of the range and an activity inside it lies in the range. A bed night of a night-by-night shelter
--   on the exit date is outside the stay, any other activity on that date is inside.
-- cites: Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: An exit in the range is enough by itself, as before FY2026; only for comparison with other programs.
-- needs: stay, activity, report
-- gives: EnrollmentID S
select stay.EnrollmentID
from stay cross join report
where stay.ExitDate >= report.report_start and stay.ExitDate <= report.report_end
union
select stay.EnrollmentID
from stay
join activity on activity.EnrollmentID = stay.EnrollmentID
cross join report
where stay.EntryDate <= report.report_end
  and (stay.ExitDate is null or stay.ExitDate > report.report_end)
  and activity.activity_date >= report.report_start
  and activity.activity_date <= report.report_end
