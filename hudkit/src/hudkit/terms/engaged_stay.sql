-- id: engaged_stay
-- title: Stays that count for data quality
-- says: Active stays in street outreach, and in services only projects funded by PATH, count only once the person is
--   engaged; all other active stays count.
-- cites: Glossary: HMIS Data Quality Report, Project Stays to Include
-- editions: FY2026
-- deviations: Engagement on the last day of the range counts; the text says before it, HUD's answer files count it.
-- needs: active, stay, project_kind, report
-- gives: EnrollmentID S
select stay.EnrollmentID
from active
join stay on stay.EnrollmentID = active.EnrollmentID
join project_kind on project_kind.ProjectID = stay.ProjectID
cross join report
where not project_kind.engages or stay.DateOfEngagement <= report.report_end
