-- id: exit_by_destination
-- title: Leavers by destination
-- says: Each leaver under the destination of the exit, and again under its outcome when that is positive or leaves the
--   calculation.
-- cites: APR: Q23c, steps 1 to 6; APR: Appendix A
-- editions: FY2026
-- deviations: none
-- needs: universe, exit_outcome
-- gives: row_key S, PersonalID S, EnrollmentID S, HouseholdID S, household_type S, veteran B, youth B
select coalesce(cast(Destination as string), '99') as row_key, PersonalID, EnrollmentID, HouseholdID, household_type,
       veteran, youth
from universe
where leaver
union all
select exit_outcome.outcome as row_key, universe.PersonalID, universe.EnrollmentID, universe.HouseholdID,
       universe.household_type, universe.veteran, universe.youth
from universe join exit_outcome on exit_outcome.EnrollmentID = universe.EnrollmentID
where universe.leaver and exit_outcome.outcome <> 'counted'
