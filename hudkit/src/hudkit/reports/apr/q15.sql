-- id: q15
-- title: Living situation
-- says: Adults and heads of household by the living situation before the start of the stay.
-- cites: APR: Q15, Universe and Programming Instructions
-- editions: FY2026
-- deviations: A code that is not on the list of prior living situations is in the total only.
-- needs: universe, Enrollment
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, HouseholdID S
select coalesce(cast(Enrollment.LivingSituation as string), '99') as row_key, universe.household_type as column_key,
       universe.PersonalID, universe.EnrollmentID, universe.HouseholdID
from universe
join Enrollment on Enrollment.EnrollmentID = universe.EnrollmentID
where universe.adult or universe.head
