-- id: project_facts
-- title: Project with its descriptors
-- says: One row per project - its organization's kind, whether SSVF funds it, which of the elements 4.02, 4.03 and 4.04
--   its funders and type ask for, whether it takes part in HMIS, and how many CoC and inventory rows it has.
-- cites: CSV: Project.csv; CSV: Funder.csv; CSV: Organization.csv; CSV: HMISParticipation.csv; ours: requirements by
--   funder and project type (standards/requirements.csv)
-- editions: FY2026
-- deviations: Every funder of the project counts, whether its grant has ended or not.
-- needs: Project, Organization, Funder, ProjectCoC, Inventory, HMISParticipation, asked_of
-- gives: _line I, ProjectID S, OrganizationID S, ProjectType I, HousingType I, RRHSubType I, ContinuumProject I,
--   OperatingStartDate D, OperatingEndDate D, victim_services B, residential B, ssvf B, asks_income B, asks_benefits B,
--   asks_insurance B, participates B, cocs I, inventories I
with one as (
    select distinct on (ProjectID) * from checked.Project where DateDeleted is null order by ProjectID, _line
),
victim_services as (
    select OrganizationID from checked.Organization where DateDeleted is null and VictimServiceProvider = 1
),
funded as (
    select f.ProjectID, bool_or(f.Funder = 33) as ssvf,
           bool_or(r.element = '4.02') as income,
           bool_or(r.element = '4.03') as benefits,
           bool_or(r.element = '4.04') as insurance
    from checked.Funder f
    join one on one.ProjectID = f.ProjectID
    left join checked.asked_of r on r.funder = f.Funder and list_contains(r.project_types, one.ProjectType)
    where f.DateDeleted is null
    group by f.ProjectID
),
coc as (
    select ProjectID, count(distinct upper(CoCCode)) as cocs
    from checked.ProjectCoC where DateDeleted is null group by ProjectID
),
beds as (
    select ProjectID, count(*) as inventories from checked.Inventory where DateDeleted is null group by ProjectID
),
taking_part as (
    select distinct ProjectID from checked.HMISParticipation where DateDeleted is null and HMISParticipationType = 1
)
select one._line, one.ProjectID, one.OrganizationID, one.ProjectType, one.HousingType, one.RRHSubType,
       one.ContinuumProject, one.OperatingStartDate, one.OperatingEndDate,
       victim_services.OrganizationID is not null as victim_services,
       coalesce(one.ProjectType in (0, 1, 2, 3, 8, 9, 10)
                or (one.ProjectType = 13 and one.RRHSubType is distinct from 1), false) as residential,
       coalesce(funded.ssvf, false) as ssvf,
       coalesce(funded.income, false) as asks_income,
       coalesce(funded.benefits, false) as asks_benefits,
       coalesce(funded.insurance, false) as asks_insurance,
       taking_part.ProjectID is not null as participates,
       coalesce(coc.cocs, 0) as cocs,
       coalesce(beds.inventories, 0) as inventories
from one
left join victim_services on victim_services.OrganizationID = one.OrganizationID
left join funded on funded.ProjectID = one.ProjectID
left join coc on coc.ProjectID = one.ProjectID
left join beds on beds.ProjectID = one.ProjectID
left join taking_part on taking_part.ProjectID = one.ProjectID
