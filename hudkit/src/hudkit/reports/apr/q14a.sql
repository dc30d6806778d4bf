-- id: q14a
-- title: History of domestic violence
-- says: Adults and heads of household by their latest answer on surviving domestic violence, sexual assault, dating
--   violence, stalking or human trafficking; no record is data not collected.
-- cites: APR: Q14a, Programming Instructions; APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected, since each client is counted exactly once by
--   the element.
-- needs: universe, domestic_violence, listed_answer
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(cast(listed_answer.code as string), '99') as row_key,
       universe.household_type as column_key, universe.PersonalID, universe.EnrollmentID
from universe
left join domestic_violence on domestic_violence.EnrollmentID = universe.EnrollmentID
left join listed_answer on listed_answer.element = 'domestic_violence'
    and listed_answer.code = domestic_violence.DomesticViolenceSurvivor
where universe.adult or universe.head
