-- id: last_wednesday
-- title: Last Wednesdays
-- says: The last Wednesday of January, April, July and October in the range; the latest one where a month comes twice,
--   none where it lies outside.
-- cites: APR: Q7b, steps 1, 4 and 5
-- editions: FY2026
-- deviations: A month whose last Wednesday lies after the range gives way to that of the year before.
-- needs: counted_month, report, hud
-- gives: row_key S, night D
with first_days as (
    select counted_month.row_key,
           add_years(add_months(month_start(report.report_end),
                                counted_month.calendar_month - month_of(report.report_end)), years.years) as first_day
    from counted_month
    cross join report
    cross join (select 0 as years union all select -1 as years) as years
),
last_days as (
    select row_key, add_days(add_months(first_day, 1), -1) as last_day
    from first_days
),
wednesdays as (
    select last_days.row_key,
           add_days(last_days.last_day,
                    hud.counted_weekday - iso_weekday(last_days.last_day)
                    - case when iso_weekday(last_days.last_day) < hud.counted_weekday
                           then hud.days_in_week else 0 end) as night
    from last_days cross join hud
)
select wednesdays.row_key, max(wednesdays.night) as night
from wednesdays cross join report
where wednesdays.night >= report.report_start and wednesdays.night <= report.report_end
group by wednesdays.row_key
