-- id: move_in
-- title: Housing move-in date, also before the start
-- says: Everybody in the household has the head's move-in date, or the own start when that is later, unless the own
--   exit comes before it; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: A date before the head's start counts as the start.
-- needs: stay, head_of_household, project_kind, report
-- gives: EnrollmentID S, move_in D
with of_household as (
    select stay.HouseholdID, min(stay.MoveInDate) as moved_in
    from head_of_household
    join stay on stay.EnrollmentID = head_of_household.EnrollmentID
    join project_kind on project_kind.ProjectID = stay.ProjectID
    cross join report
    where project_kind.housing and stay.MoveInDate <= report.report_end
    group by stay.HouseholdID
)
select stay.EnrollmentID, later(of_household.moved_in, stay.EntryDate) as move_in
from stay join of_household on of_household.HouseholdID = stay.HouseholdID
where stay.ExitDate is null or stay.ExitDate >= of_household.moved_in
