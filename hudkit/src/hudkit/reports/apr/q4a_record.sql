-- id: q4a_record
-- title: Project identifiers
-- says: One row per selected project with its organization and its descriptors. The access point is the one in force
--   on the day the project closed when that lies in the range before its last day, and the participation ended that
--   day; else the one in force on the last day. Several affiliations, CoC codes or geocodes make a list.
-- cites: APR: Q4a, steps 1 to 10
-- editions: FY2026
-- deviations: Of several participations in force that day the latest start holds, then the lowest CEParticipationID.
-- needs: Project, Organization, ProjectCoC, Affiliation, CEParticipation, project_kind, report, affiliates
-- gives: ProjectID S, OrganizationName S, OrganizationID S, ProjectName S, ProjectType I, RRHSubType I, AccessPoint I,
--   ResidentialAffiliation I, affiliations S, coc_codes S, geocodes S, VictimServiceProvider I, software S,
--   report_start D, report_end D
with participation_day as (
    select Project.ProjectID,
           report.report_end,
           case when Project.OperatingEndDate >= report.report_start
                     and Project.OperatingEndDate < report.report_end
                then Project.OperatingEndDate else report.report_end end as a_day
    from Project cross join report
),
access_point as (
    select ProjectID, AccessPoint
    from (
        select CEParticipation.ProjectID, CEParticipation.AccessPoint,
               row_number() over (
                   partition by CEParticipation.ProjectID
                   order by CEParticipation.CEParticipationStatusStartDate desc nulls last,
                            CEParticipation.CEParticipationID
               ) as place
        from CEParticipation
        join participation_day on participation_day.ProjectID = CEParticipation.ProjectID
        where coalesce(CEParticipation.CEParticipationStatusStartDate, participation_day.a_day)
                  <= participation_day.a_day
          and (CEParticipation.CEParticipationStatusEndDate is null
               or CEParticipation.CEParticipationStatusEndDate = participation_day.a_day
               or CEParticipation.CEParticipationStatusEndDate >= participation_day.report_end)
    ) as ranked
    where place = 1
),
coc as (
    select ProjectID,
           nullif(array_join(sort_array(collect_set(CoCCode)), ', '), '') as coc_codes,
           nullif(array_join(sort_array(collect_set(Geocode)), ', '), '') as geocodes
    from ProjectCoC
    group by ProjectID
),
affiliated as (
    select ProjectID, nullif(array_join(sort_array(collect_set(ResProjectID)), ', '), '') as affiliations
    from Affiliation
    group by ProjectID
),
asked as (
    select project_kind.ProjectID,
           bool_or(affiliates.ProjectType = project_kind.ProjectType
                   and (affiliates.RRHSubType is null or affiliates.RRHSubType = project_kind.RRHSubType)) as asked,
           bool_or(affiliates.ProjectType = project_kind.ProjectType and affiliates.RRHSubType is not null)
               as has_subtype
    from project_kind cross join affiliates
    group by project_kind.ProjectID
)
select Project.ProjectID, Organization.OrganizationName, Project.OrganizationID, Project.ProjectName,
       Project.ProjectType,
       case when asked.has_subtype then Project.RRHSubType end as RRHSubType,
       access_point.AccessPoint,
       case when asked.asked then Project.ResidentialAffiliation end as ResidentialAffiliation,
       case when asked.asked and yes(Project.ResidentialAffiliation) then affiliated.affiliations end as affiliations,
       coc.coc_codes, coc.geocodes, Organization.VictimServiceProvider, report.software,
       report.report_start, report.report_end
from Project
join project_kind on project_kind.ProjectID = Project.ProjectID
join asked on asked.ProjectID = Project.ProjectID
left join Organization on Organization.OrganizationID = Project.OrganizationID
left join access_point on access_point.ProjectID = Project.ProjectID
left join coc on coc.ProjectID = Project.ProjectID
left join affiliated on affiliated.ProjectID = Project.ProjectID
cross join report
