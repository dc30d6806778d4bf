-- id: coc_quality
-- title: Quality of the enrollment's CoC code, by HUD's list
-- says: Any code on HUD's list will do, whatever the project's; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Every code that is there counts as one of HUD's.
-- needs: quality_universe, Enrollment
-- gives: EnrollmentID S, column_key S
select Enrollment.EnrollmentID, 'missing' as column_key
from quality_universe
join Enrollment on Enrollment.EnrollmentID = quality_universe.EnrollmentID
where quality_universe.head and blank(Enrollment.EnrollmentCoC)
