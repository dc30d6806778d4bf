-- id: time_to_move_in
-- title: Time from start to the head's move-in
-- says: Everybody in a household whose head moved in within the range takes the head's date, or the own start when that
--   is later, also who left before it; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: The head's date is not held against anybody's start or exit.
-- needs: universe, head_of_household, stay, day_band, report
-- gives: outcome S, day_band S, days I, PersonalID S, EnrollmentID S, household_type S, youth B
with headed as (
    select head_of_household.HouseholdID, min(stay.MoveInDate) as moved_in
    from head_of_household
    join stay on stay.EnrollmentID = head_of_household.EnrollmentID
    group by head_of_household.HouseholdID
),
counted as (
    select universe.PersonalID, universe.EnrollmentID, universe.household_type, universe.youth,
           headed.moved_in is not null as housed,
           case when headed.moved_in is not null
                then days_between(universe.EntryDate, later(headed.moved_in, universe.EntryDate)) end as days
    from universe
    left join headed on headed.HouseholdID = universe.HouseholdID
    cross join report
    where universe.counts_moved_in
      and ((universe.leaver and headed.moved_in is null)
           or (headed.moved_in >= report.report_start and headed.moved_in <= report.report_end))
)
select case when counted.housed then 'moved_in' else 'left_without' end as outcome, day_band.day_band, counted.days,
       counted.PersonalID, counted.EnrollmentID, counted.household_type, counted.youth
from counted
left join day_band on counted.days >= coalesce(day_band.lowest, counted.days)
    and counted.days <= coalesce(day_band.highest, counted.days)
