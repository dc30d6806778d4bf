-- id: move_in
-- title: Housing move-in date of each member
-- says: The head's move-in date is void before the head's start, after the head's exit or after the end of the
--   range. A member in the household on that date takes it; one who joined later takes the own start date; one who
--   left earlier, or before the own start, has none.
-- cites: Glossary: Handling Housing Move-In Dates; APR: Program and Project Type Applicability
-- editions: FY2026
-- deviations: Of several heads the earliest valid date holds. Projects of type 7 paid for success take part.
-- needs: stay, head_of_household, project_kind, report
-- gives: EnrollmentID S, move_in D
with of_household as (
    select stay.HouseholdID, min(stay.MoveInDate) as moved_in
    from head_of_household
    join stay on stay.EnrollmentID = head_of_household.EnrollmentID
    join project_kind on project_kind.ProjectID = stay.ProjectID
    cross join report
    where (project_kind.housing or project_kind.pay_for_success)
      and stay.MoveInDate >= stay.EntryDate
      and (stay.ExitDate is null or stay.MoveInDate <= stay.ExitDate)
      and stay.MoveInDate <= report.report_end
    group by stay.HouseholdID
)
select stay.EnrollmentID, later(of_household.moved_in, stay.EntryDate) as move_in
from stay
join of_household on of_household.HouseholdID = stay.HouseholdID
where stay.ExitDate is null or stay.ExitDate >= later(of_household.moved_in, stay.EntryDate)
