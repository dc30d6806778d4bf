-- id: q14b
-- title: Most recent experience of domestic violence
-- says: Adults and heads of household who are survivors by their latest answer, by when it last happened.
-- cites: APR: Q14b, Universe and Programming Instructions;
--   APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected, since each client is counted exactly once by
--   the element.
-- needs: universe, domestic_violence, listed_answer
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(cast(listed_answer.code as string), '99') as row_key,
       universe.household_type as column_key, universe.PersonalID, universe.EnrollmentID
from universe
join domestic_violence on domestic_violence.EnrollmentID = universe.EnrollmentID
left join listed_answer on listed_answer.element = 'when_occurred'
    and listed_answer.code = domestic_violence.WhenOccurred
where (universe.adult or universe.head)
  and yes(domestic_violence.DomesticViolenceSurvivor)
