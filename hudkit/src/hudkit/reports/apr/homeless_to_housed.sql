-- id: homeless_to_housed
-- title: Time from homelessness to housing
-- says: In the project types asked, the days from the date homelessness started to the move-in (permanent housing) or
--   to the start of the stay (the others). Children take the head's date when they started on the head's day, else
--   they have none. Who has not moved in is not yet housed; else a date that is missing or lies after the housing is
--   data not collected.
-- cites: APR: Q22e, steps 1 to 7; APR: Q22g, steps 1 to 5
-- editions: FY2026
-- deviations: Who has not moved in and has no date stands with those not yet housed (Q22e, step 3c before step 6). Of
--   several heads the first one's date holds; a child who is a head keeps the own date.
-- needs: universe, project_kind, housed_by, Enrollment, head_of_household, day_band
-- gives: outcome S, day_band S, days I, has_date B, PersonalID S, EnrollmentID S, household_type S,
--   youth B
with head_answer as (
    select head_of_household.HouseholdID, Enrollment.EntryDate, Enrollment.DateToStreetESSH
    from head_of_household
    join Enrollment on Enrollment.EnrollmentID = head_of_household.EnrollmentID
    where head_of_household.first_head
),
asked as (
    select universe.PersonalID, universe.EnrollmentID, universe.household_type, universe.youth,
           case when universe.head or not universe.child then Enrollment.DateToStreetESSH
                when head_answer.EntryDate = universe.EntryDate then head_answer.DateToStreetESSH end as homeless_since,
           case when housed_by.by_move_in then universe.move_in else universe.EntryDate end as housed
    from universe
    join project_kind on project_kind.ProjectID = universe.ProjectID
    join housed_by on housed_by.ProjectType = universe.ProjectType
        and (project_kind.pay_for_success or not housed_by.only_pay_for_success)
    join Enrollment on Enrollment.EnrollmentID = universe.EnrollmentID
    left join head_answer on head_answer.HouseholdID = universe.HouseholdID
),
timed as (
    select PersonalID, EnrollmentID, household_type, youth, homeless_since is not null as has_date,
           case when housed is null then 'not_yet'
                when homeless_since <= housed then 'housed'
                else 'missing' end as outcome,
           case when homeless_since <= housed then days_between(homeless_since, housed) end as days
    from asked
)
select timed.outcome, day_band.day_band, timed.days, timed.has_date, timed.PersonalID, timed.EnrollmentID,
       timed.household_type, timed.youth
from timed
left join day_band on timed.days >= coalesce(day_band.lowest, timed.days)
    and timed.days <= coalesce(day_band.highest, timed.days)
