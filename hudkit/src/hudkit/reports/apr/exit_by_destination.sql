-- id: exit_by_destination
-- title: Leavers by destination
-- says: Each leaver under the destination of the exit, and again under its outcome when that is positive or leaves the
--   calculation.
-- cites: APR: Q23c, steps 1 to 6; APR: Appendix A; APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected, since each client is counted exactly once by
--   the element. A child without a destination does not take the head's, which Q23c, step 2, asks for data
--   recorded under the 2014 standards only.
-- needs: universe, exit_outcome, listed_answer
-- gives: row_key S, PersonalID S, EnrollmentID S, household_type S, veteran B, youth B
select coalesce(cast(listed_answer.code as string), '99') as row_key, universe.PersonalID, universe.EnrollmentID,
       universe.household_type, universe.veteran, universe.youth
from universe
left join listed_answer on listed_answer.element = 'destination' and listed_answer.code = universe.Destination
where universe.leaver
union all
select exit_outcome.outcome as row_key, universe.PersonalID, universe.EnrollmentID,
       universe.household_type, universe.veteran, universe.youth
from universe join exit_outcome on exit_outcome.EnrollmentID = universe.EnrollmentID
where universe.leaver and exit_outcome.outcome <> 'counted'
