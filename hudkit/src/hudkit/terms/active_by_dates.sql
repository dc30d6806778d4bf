-- id: active_by_dates
-- title: Active method 1, by start and exit
-- says: A stay is active when it starts on or before the last day of the range and has no exit before the first.
-- cites: Glossary: Active Clients, Method 1
-- editions: FY2026
-- deviations: none
-- needs: stay, report
-- gives: EnrollmentID S
select stay.EnrollmentID
from stay cross join report
where stay.EntryDate <= report.report_end
  and (stay.ExitDate is null or stay.ExitDate >= report.report_start)
