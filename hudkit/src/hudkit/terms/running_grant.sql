-- id: running_grant
-- title: Grants that run in the range
-- says: The grants of each project that overlap the report dates.
-- cites: CSV: Funder.csv
-- editions: FY2026
-- deviations: A grant without a start date counts as begun, one without an end date as running.
-- needs: Funder, report
-- gives: ProjectID S, Funder I
select Funder.ProjectID, Funder.Funder
from Funder cross join report
where (Funder.StartDate is null or Funder.StartDate <= report.report_end)
  and (Funder.EndDate is null or Funder.EndDate >= report.report_start)
