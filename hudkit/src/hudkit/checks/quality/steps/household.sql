-- id: household
-- title: Household of a stay
-- says: Each household with its members, heads, projects and oldest member, and whether its stays fall apart in time, with
--   days on which no member was there.
-- cites: CSV: Enrollment.csv; ours: one row per household is reported
-- editions: FY2026
-- deviations: An enrollment without a HouseholdID is a household of its own.
-- needs: stay
-- gives: household S, first_line I, heads I, projects I, oldest I, unknown_ages I, falls_apart B
with spaced as (
    select *, max(coalesce(ExitDate, date '9999-12-31')) over (
                partition by household order by EntryDate, _line rows between unbounded preceding and 1 preceding
              ) < EntryDate as after_gap
    from checked.stay
)
select household, min(_line) as first_line, coalesce(count_if(RelationshipToHoH = 1), 0) as heads,
       count(distinct ProjectID) as projects, max(age) as oldest, count_if(age is null) as unknown_ages,
       coalesce(bool_or(after_gap), false) as falls_apart
from spaced
group by household
