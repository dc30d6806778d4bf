-- id: q15
-- title: Living situation
-- says: Adults and heads of household by the living situation before the start of the stay.
-- cites: APR: Q15, Universe and Programming Instructions;
--   APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected, since each client is counted exactly once by
--   the element.
-- needs: universe, Enrollment, listed_answer
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(cast(listed_answer.code as string), '99') as row_key, universe.household_type as column_key,
       universe.PersonalID, universe.EnrollmentID
from universe
join Enrollment on Enrollment.EnrollmentID = universe.EnrollmentID
left join listed_answer on listed_answer.element = 'living_situation'
    and listed_answer.code = Enrollment.LivingSituation
where universe.adult or universe.head
