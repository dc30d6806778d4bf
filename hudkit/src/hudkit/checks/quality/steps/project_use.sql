-- id: project_use
-- title: What happens in a project
-- says: Each project with its stays, those open, its latest exit, the stays in the period of the export, the bed nights,
--   and the active beds and CoCs.
-- cites: ours: sums over the export
-- editions: FY2026
-- deviations: none
-- needs: project_facts, stay, bed_night, bed_inventory, participation_period, about
-- gives: ProjectID S, stays I, open_stays I, latest_exit D, served I, nights I, active_beds B, taking_part B
with used as (
    select s.ProjectID, count(*) as stays, count_if(s.ExitDate is null) as open_stays, max(s.ExitDate) as latest_exit,
           count_if(s.EntryDate <= a.export_end and coalesce(s.ExitDate, date '9999-12-31') >= a.export_start) as served
    from checked.stay s cross join checked.about a
    group by s.ProjectID
),
slept as (
    select s.ProjectID, count(*) as nights
    from checked.bed_night n join checked.stay s on s.EnrollmentID = n.EnrollmentID and s.first_row
    group by s.ProjectID
),
beds as (
    select ProjectID, bool_or(active and standing_beds) as active_beds from checked.bed_inventory group by ProjectID
),
taking_part as (
    select distinct q.ProjectID
    from checked.participation_period q cross join checked.about a
    where q.first_day <= a.export_end and q.last_day >= a.export_start
)
select p.ProjectID, coalesce(used.stays, 0) as stays, coalesce(used.open_stays, 0) as open_stays, used.latest_exit,
       coalesce(used.served, 0) as served, coalesce(slept.nights, 0) as nights,
       coalesce(beds.active_beds, false) as active_beds, taking_part.ProjectID is not null as taking_part
from checked.project_facts p
left join used on used.ProjectID = p.ProjectID
left join slept on slept.ProjectID = p.ProjectID
left join beds on beds.ProjectID = p.ProjectID
left join taking_part on taking_part.ProjectID = p.ProjectID
