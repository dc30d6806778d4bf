-- id: youth_leaver
-- title: Youth who left a youth homelessness demonstration project
-- says: Youth heads of household who left, in the project types asked, a project whose grant of the Youth Homeless
--   Demonstration Program overlaps the range.
-- cites: APR: Q27m, Universe and Other Relevant Data 2.02.6
-- editions: FY2026
-- deviations: none
-- needs: universe, education_project, running_grant, hud
-- gives: PersonalID S, EnrollmentID S, EntryDate D, ExitDate D
with demonstration as (
    select distinct running_grant.ProjectID
    from running_grant cross join hud
    where running_grant.Funder = hud.yhdp_funder
)
select universe.PersonalID, universe.EnrollmentID, universe.EntryDate, universe.ExitDate
from universe
join education_project on education_project.ProjectType = universe.ProjectType
join demonstration on demonstration.ProjectID = universe.ProjectID
where universe.youth and universe.head and universe.leaver
