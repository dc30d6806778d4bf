-- id: open_stay
-- title: Open stay and its length
-- says: Each enrollment without an exit with its days up to the export date - in permanent housing from the move-in date,
--   else from the start - and the length that the given share of the open stays of its project type stays under. For heads
--   of household who wait for a move-in date also the days waited and the same share of those who wait.
-- cites: ours: outliers among the stays of one export
-- editions: FY2026
-- deviations: The days are counted to the day of the export, not to today, so that a run can be repeated.
-- needs: stay, about
-- gives: _line I, days I, bound M, waited I, wait_bound M
with counted as (
    select s._line, s.ProjectType, date_diff('day', s.EntryDate, a.export_day) as days,
           case when s.ProjectType in (3, 9, 10, 13) then date_diff('day', s.move_in, a.export_day)
                when s.ProjectType in (0, 2, 8, 12) then date_diff('day', s.EntryDate, a.export_day) end as measured,
           case when s.ProjectType in (3, 9, 10, 13) and s.move_in is null and s.RelationshipToHoH = 1
                then date_diff('day', s.EntryDate, a.export_day) end as waited
    from checked.stay s
    cross join checked.about a
    where s.ExitDate is null
),
bound as (
    select ProjectType, case when ProjectType in (3, 9, 10)
                             then quantile_cont(measured, $long_stay_percentile_permanent / 100.0)
                             else quantile_cont(measured, $long_stay_percentile / 100.0) end as days
    from counted
    group by ProjectType
),
wait as (
    select quantile_cont(waited, $move_in_wait_percentile / 100.0) as days from counted
)
select counted._line, coalesce(counted.measured, counted.days) as days, bound.days as bound,
       counted.waited, wait.days as wait_bound
from counted
left join bound on bound.ProjectType = counted.ProjectType and counted.measured is not null
cross join wait
