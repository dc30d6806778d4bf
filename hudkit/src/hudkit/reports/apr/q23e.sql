-- id: q23e
-- title: Exit destination type by race and ethnicity
-- says: Leavers by group of destinations, the groups of Q23c, and race and ethnicity.
-- cites: APR: Q23e, steps 1 and 2; APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected, since each client is counted exactly once by
--   the element. A child without a destination does not take the head's, which Q23c, step 2, asks for data
--   recorded under the 2014 standards only.
-- needs: universe, race_ethnicity, listed_answer
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(cast(listed_answer.code as string), '99') as row_key, race_ethnicity.race_column as column_key,
       universe.PersonalID, universe.EnrollmentID
from universe
join race_ethnicity on race_ethnicity.PersonalID = universe.PersonalID
left join listed_answer on listed_answer.element = 'destination' and listed_answer.code = universe.Destination
where universe.leaver
