-- id: stay_place
-- title: Stay against a period
-- says: Where a stay lies against the operating period of its project and against its periods of HMIS participation -
--   inside, before, after, across the start, across the end, across the whole period. An open stay runs past a period that
--   ended before the export date.
-- cites: CSV: Project.csv; CSV: HMISParticipation.csv; ours: terms of the comparison
-- editions: FY2026
-- deviations: Of several periods of participation the earliest that the stay meets counts, and where it meets none it lies
--   after when any period ended before it. A project that never takes part is not compared, nor a stay without a start; one
--   that ends before it starts lasts for the day of its start, check 99 tells the rest.
-- needs: stay, project_facts, participation_period, about
-- gives: _line I, operating S, participating S
with bounded as (
    select s._line, s.ProjectID, s.EntryDate,
           greatest(s.EntryDate, coalesce(s.ExitDate, a.export_day)) as last_day
    from checked.stay s
    cross join checked.about a
    where s.EntryDate is not null
),
met as (
    select b._line, min(q.first_day) as first_day, arg_min(q.last_day, q.first_day) as period_end
    from bounded b
    join checked.participation_period q
      on q.ProjectID = b.ProjectID and q.first_day <= b.last_day and q.last_day >= b.EntryDate
    group by b._line
),
ends as (
    select ProjectID, min(last_day) as first_end from checked.participation_period group by ProjectID
)
select b._line,
       case when b.EntryDate > p.OperatingEndDate then 'after'
            when b.last_day < p.OperatingStartDate then 'before'
            when b.EntryDate < p.OperatingStartDate and b.last_day > p.OperatingEndDate then 'across'
            when b.EntryDate < p.OperatingStartDate then 'start'
            when b.last_day > p.OperatingEndDate then 'end' else 'inside' end as operating,
       case when ends.first_end is null then null
            when met._line is null and b.EntryDate > ends.first_end then 'after'
            when met._line is null then 'before'
            when b.EntryDate < met.first_day and b.last_day > met.period_end then 'across'
            when b.EntryDate < met.first_day then 'start'
            when b.last_day > met.period_end then 'end' else 'inside' end as participating
from bounded b
left join checked.project_facts p on p.ProjectID = b.ProjectID
left join met on met._line = b._line
left join ends on ends.ProjectID = b.ProjectID
