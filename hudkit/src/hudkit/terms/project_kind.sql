-- id: project_kind
-- title: What kind of project
-- says: Each selected project with its type and the groups HUD's rules put that type in; a funder counts
--   when its grant overlaps the report dates.
-- cites: Glossary: Bed-Night and Length of Stay in Residence; APR: Program and Project Type Applicability
-- editions: FY2026
-- deviations: none
-- needs: Project, running_grant, selected_project, project_group, hud
-- gives: ProjectID S, OrganizationID S, ProjectType I, RRHSubType I, night_by_night B, lodging B, housing B,
--   starts_homeless B, path_funded B, pay_for_success B, engages B, counts_moved_in B
with funded as (
    select running_grant.ProjectID,
           bool_or(running_grant.Funder = hud.path_funder) as by_path,
           bool_or(running_grant.Funder = hud.pay_for_success_funder) as by_pay_for_success
    from running_grant cross join hud
    group by running_grant.ProjectID
),
grouped as (
    select ProjectType,
           bool_or(project_group = 'night_by_night') as night_by_night,
           bool_or(project_group = 'lodging') as lodging,
           bool_or(project_group = 'housing') as housing,
           bool_or(project_group = 'starts_homeless') as starts_homeless,
           bool_or(project_group = 'engages') as engages,
           bool_or(project_group = 'engages_with_path') as engages_with_path,
           bool_or(project_group = 'pay_for_success') as may_pay_for_success,
           bool_or(project_group = 'counts_moved_in') as counts_moved_in
    from project_group
    group by ProjectType
)
select Project.ProjectID, Project.OrganizationID, Project.ProjectType, Project.RRHSubType,
       coalesce(grouped.night_by_night, false) as night_by_night,
       coalesce(grouped.lodging, false) as lodging,
       coalesce(grouped.housing, false) as housing,
       coalesce(grouped.starts_homeless, false) as starts_homeless,
       coalesce(funded.by_path, false) as path_funded,
       coalesce(grouped.may_pay_for_success and funded.by_pay_for_success, false) as pay_for_success,
       coalesce(grouped.engages or (grouped.engages_with_path and funded.by_path), false) as engages,
       coalesce(grouped.counts_moved_in or (grouped.may_pay_for_success and funded.by_pay_for_success), false)
           as counts_moved_in
from Project
join selected_project on selected_project.ProjectID = Project.ProjectID
left join grouped on grouped.ProjectType = Project.ProjectType
left join funded on funded.ProjectID = Project.ProjectID
