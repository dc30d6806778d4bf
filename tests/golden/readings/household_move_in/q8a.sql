-- id: q8a
-- title: Households with any move-in
-- says: Every head whose record holds a move-in by the last day, also one after the own exit; only for comparison with
--   other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Move-ins outside the stay count.
-- needs: universe, stay, report
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select 'served' as row_key, household_type as column_key, PersonalID, EnrollmentID
from universe
where head
union all
select 'moved_in' as row_key, universe.household_type as column_key, universe.PersonalID, universe.EnrollmentID
from universe
join stay on stay.EnrollmentID = universe.EnrollmentID
cross join report
where universe.head and universe.counts_moved_in and stay.MoveInDate <= report.report_end
