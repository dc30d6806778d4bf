-- id: coc_quality
-- title: Quality of the enrollment's CoC code
-- says: Of heads of household, missing where there is none; an issue where it is none of the project's codes.
-- cites: Glossary: HMIS Data Quality Report, Q3, row 5
-- editions: FY2026
-- deviations: A valid code is one the project has in ProjectCoC.csv; the text speaks of HUD's codes based on it.
-- needs: quality_universe, Enrollment, ProjectCoC
-- gives: EnrollmentID S, column_key S
with project_coc as (
    select distinct ProjectID, CoCCode from ProjectCoC
)
select Enrollment.EnrollmentID,
       case when blank(Enrollment.EnrollmentCoC) then 'missing' else 'issue' end as column_key
from quality_universe
join Enrollment on Enrollment.EnrollmentID = quality_universe.EnrollmentID
left join project_coc on project_coc.ProjectID = Enrollment.ProjectID
    and project_coc.CoCCode = Enrollment.EnrollmentCoC
where quality_universe.head and project_coc.CoCCode is null
