-- id: time_to_move_in
-- title: Time from start to move-in
-- says: In permanent supportive and rapid re-housing and where housing is paid for success: everyone whose head of
--   household moved in within the range, with the days from the own start to the own move-in; and leavers who never
--   had a move-in.
-- cites: APR: Q22c, Universe and steps 1 to 5; APR: Q22f, Universe and steps 3 to 7
-- editions: FY2026
-- deviations: Of several heads the earliest move-in holds. There is no upper limit of days.
-- needs: universe, head_of_household, move_in, day_band, report
-- gives: outcome S, day_band S, days I, PersonalID S, EnrollmentID S, household_type S, youth B
with headed as (
    select head_of_household.HouseholdID, min(move_in.move_in) as moved_in
    from head_of_household
    join move_in on move_in.EnrollmentID = head_of_household.EnrollmentID
    group by head_of_household.HouseholdID
),
counted as (
    select universe.PersonalID, universe.EnrollmentID, universe.household_type, universe.youth,
           universe.move_in is not null as housed, days_between(universe.EntryDate, universe.move_in) as days
    from universe
    left join headed on headed.HouseholdID = universe.HouseholdID
    cross join report
    where universe.counts_moved_in
      and ((universe.leaver and universe.move_in is null)
           or (universe.move_in is not null and headed.moved_in >= report.report_start
               and headed.moved_in <= report.report_end))
)
select case when counted.housed then 'moved_in' else 'left_without' end as outcome, day_band.day_band, counted.days,
       counted.PersonalID, counted.EnrollmentID, counted.household_type, counted.youth
from counted
left join day_band on counted.days >= coalesce(day_band.lowest, counted.days)
    and counted.days <= coalesce(day_band.highest, counted.days)
