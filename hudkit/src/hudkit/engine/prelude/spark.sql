create temporary function days_between(earlier_day date, later_day date) returns int return datediff(later_day, earlier_day);
create temporary function add_days(a_day date, days int) returns date return date_add(a_day, days);
create temporary function add_years(a_day date, years int) returns date return add_months(a_day, 12 * years);
create temporary function year_of(a_day date) returns int return year(a_day);
create temporary function month_of(a_day date) returns int return month(a_day);
create temporary function day_of(a_day date) returns int return day(a_day);
create temporary function month_start(a_day date) returns date return cast(trunc(a_day, 'MM') as date);
create temporary function iso_weekday(a_day date) returns int return ((dayofweek(a_day) + 5) % 7) + 1;
create temporary function age_on(birth date, a_day date) returns int return
    year(a_day) - year(birth)
    - case when month(a_day) * 100 + day(a_day) < month(birth) * 100 + day(birth) then 1 else 0 end;
create temporary function months_touched(first_day date, last_day date) returns int return case
    when last_day < first_day then 0
    else (year(last_day) * 12 + month(last_day)) - (year(first_day) * 12 + month(first_day)) + 1 end;
create temporary function earlier(a date, b date) returns date return case when a is null or b < a then b else a end;
create temporary function later(a date, b date) returns date return case when a is null or b > a then b else a end;
create temporary function or_never(a_day date) returns date return coalesce(a_day, date '9999-12-31');
create temporary function day_of_time(a_time timestamp_ntz) returns date return cast(a_time as date);
create temporary function yes(answer int) returns boolean return coalesce(answer = 1, false);
create temporary function dont_know(answer int) returns boolean return coalesce(answer in (8, 9), false);
create temporary function missing(answer int) returns boolean return coalesce(answer = 99, true);
create temporary function whole_dollars(amount decimal(18, 2)) returns decimal(18, 2) return
    cast(round(amount, 0) as decimal(18, 2));
create temporary function not_negative(amount decimal(18, 2)) returns decimal(18, 2) return
    cast(case when amount > 0 then amount else 0 end as decimal(18, 2));
create temporary function matches(a_text string, pattern string) returns boolean return
    coalesce(a_text rlike pattern, false);
create temporary function blank(a_text string) returns boolean return coalesce(trim(a_text) = '', true);
create temporary function ratio(part bigint, whole bigint) returns decimal(18, 4) return
    case when whole = 0 then cast(0 as decimal(18, 4))
    else cast(((part * 20000 + whole) div (2 * whole)) * 0.0001 as decimal(18, 4)) end;
