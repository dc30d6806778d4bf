-- id: ce_assessment
-- title: Coordinated entry assessments
-- says: Assessments of stays in the CoC made while the project was an access point, from the first day of the range to
--   90 days after the last; those in the range are marked.
-- cites: CE-APR: Universe, steps 3a, 4a and 4b; CE-APR: Q9c, step 2c
-- editions: FY2026
-- deviations: none
-- needs: Assessment, coc_stay, access_point, report, hud
-- gives: AssessmentID S, PersonalID S, EnrollmentID S, HouseholdID S, ProjectID S, AssessmentDate D, AssessmentType I,
--   AssessmentLevel I, PrioritizationStatus I, DateCreated T, in_range B, in_stay B
select distinct Assessment.AssessmentID, coc_stay.PersonalID, coc_stay.EnrollmentID, coc_stay.HouseholdID,
       coc_stay.ProjectID, Assessment.AssessmentDate, Assessment.AssessmentType, Assessment.AssessmentLevel,
       Assessment.PrioritizationStatus, Assessment.DateCreated,
       Assessment.AssessmentDate <= report.report_end as in_range,
       Assessment.AssessmentDate >= coc_stay.EntryDate and Assessment.AssessmentDate <= or_never(coc_stay.ExitDate)
           as in_stay
from Assessment
join coc_stay on coc_stay.EnrollmentID = Assessment.EnrollmentID
join access_point on access_point.ProjectID = coc_stay.ProjectID
cross join report cross join hud
where Assessment.AssessmentDate >= report.report_start
  and Assessment.AssessmentDate <= add_days(report.report_end, hud.days_after_report)
  and Assessment.AssessmentDate >= coalesce(access_point.first_day, Assessment.AssessmentDate)
  and Assessment.AssessmentDate <= or_never(access_point.last_day)
