-- id: q24e
-- title: Sex
-- says: Everyone served by sex and household type.
-- cites: APR: Q24e, Programming Instructions; APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected, since each client is counted exactly once by
--   the element.
-- needs: universe, Client, listed_answer
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(cast(listed_answer.code as string), '99') as row_key, universe.household_type as column_key,
       universe.PersonalID, universe.EnrollmentID
from universe
left join Client on Client.PersonalID = universe.PersonalID
left join listed_answer on listed_answer.element = 'sex' and listed_answer.code = Client.Sex
