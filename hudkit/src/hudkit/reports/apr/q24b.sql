-- id: q24b
-- title: Moving On assistance
-- says: Heads of household in permanent supportive housing by each type of Moving On assistance given in the range.
-- cites: APR: Q24b, steps 1 and 2
-- editions: FY2026
-- deviations: none
-- needs: universe, Services, report, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select cast(Services.TypeProvided as string) as row_key, universe.household_type as column_key,
       universe.PersonalID, universe.EnrollmentID
from universe
join Services on Services.EnrollmentID = universe.EnrollmentID
cross join report cross join hud
where universe.head
  and universe.ProjectType = hud.moving_on_project
  and Services.RecordType = hud.moving_on_record
  and Services.DateProvided >= report.report_start
  and Services.DateProvided <= report.report_end
