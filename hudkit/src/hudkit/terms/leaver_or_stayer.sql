-- id: leaver_or_stayer
-- title: Leavers and stayers
-- says: A leaver's stay exits inside the range; a stayer's has started by the last day and has no exit by then.
-- cites: Glossary: Project Leavers and Stayers
-- editions: FY2026
-- deviations: none
-- needs: stay, report
-- gives: EnrollmentID S, leaver B, stayer B
select stay.EnrollmentID,
       coalesce(stay.ExitDate >= report.report_start and stay.ExitDate <= report.report_end, false) as leaver,
       stay.EntryDate <= report.report_end
           and (stay.ExitDate is null or stay.ExitDate > report.report_end) as stayer
from stay cross join report
