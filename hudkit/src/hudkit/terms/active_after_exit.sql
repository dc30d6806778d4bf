-- id: active_after_exit
-- title: Active method 4, by services after exit
-- says: A stay is active when a record collected after exit (stage 6) is dated in the range, even if the exit lies
--   before the range.
-- cites: Glossary: Active Clients, Method 4
-- editions: FY2026
-- deviations: none
-- needs: every_stay, report, hud, IncomeBenefits, HealthAndDV, Disabilities, EmploymentEducation, YouthEducationStatus
-- gives: EnrollmentID S
with staged as (
    select EnrollmentID, InformationDate, DataCollectionStage from IncomeBenefits
    union all
    select EnrollmentID, InformationDate, DataCollectionStage from HealthAndDV
    union all
    select EnrollmentID, InformationDate, DataCollectionStage from Disabilities
    union all
    select EnrollmentID, InformationDate, DataCollectionStage from EmploymentEducation
    union all
    select EnrollmentID, InformationDate, DataCollectionStage from YouthEducationStatus
)
select distinct every_stay.EnrollmentID
from every_stay
join staged on staged.EnrollmentID = every_stay.EnrollmentID
cross join report cross join hud
where staged.DataCollectionStage = hud.stage_post_exit
  and staged.InformationDate >= report.report_start
  and staged.InformationDate <= report.report_end
