create temp macro days_between(earlier_day, later_day) as cast(date_diff('day', earlier_day, later_day) as int);
create temp macro add_days(a_day, days) as cast(a_day + days as date);
create temp macro add_years(a_day, years) as cast(a_day + to_years(years) as date);
create temp macro add_months(a_day, months) as cast(a_day + to_months(months) as date);
create temp macro year_of(a_day) as cast(year(a_day) as int);
create temp macro month_of(a_day) as cast(month(a_day) as int);
create temp macro day_of(a_day) as cast(day(a_day) as int);
create temp macro month_start(a_day) as cast(date_trunc('month', a_day) as date);
create temp macro iso_weekday(a_day) as cast(isodow(a_day) as int);
create temp macro age_on(birth, a_day) as cast(
    year(a_day) - year(birth)
    - case when month(a_day) * 100 + day(a_day) < month(birth) * 100 + day(birth) then 1 else 0 end as int);
create temp macro months_touched(first_day, last_day) as cast(case
    when last_day < first_day then 0
    else (year(last_day) * 12 + month(last_day)) - (year(first_day) * 12 + month(first_day)) + 1 end as int);
create temp macro earlier(a, b) as case when a is null or b < a then b else a end;
create temp macro later(a, b) as case when a is null or b > a then b else a end;
create temp macro or_never(a_day) as coalesce(a_day, date '9999-12-31');
create temp macro day_of_time(a_time) as cast(a_time as date);
create temp macro yes(answer) as answer is not distinct from 1;
create temp macro dont_know(answer) as answer is not null and answer in (8, 9);
create temp macro missing(answer) as answer is null or answer = 99;
create temp macro whole_dollars(amount) as cast(round(cast(amount as decimal(18, 2)), 0) as decimal(18, 2));
create temp macro not_negative(amount) as cast(case when amount > 0 then amount else 0 end as decimal(18, 2));
create temp macro matches(a_text, pattern) as coalesce(regexp_matches(a_text, pattern), false);
create temp macro blank(a_text) as a_text is null or trim(a_text) = '';
create temp macro ratio(part, whole) as case when whole = 0 then cast(0 as decimal(18, 4))
    else cast(((cast(part as bigint) * 20000 + whole) // (2 * whole)) * 0.0001 as decimal(18, 4)) end;
create temp macro collect_set(x) as list_distinct(list(x));
create temp macro sort_array(items) as list_sort(items);
create temp macro array_join(items, separator) as array_to_string(items, separator);
