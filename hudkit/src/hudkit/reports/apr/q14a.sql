-- id: q14a
-- title: History of domestic violence
-- says: Adults and heads of household by their latest answer on surviving domestic violence, sexual assault, dating
--   violence, stalking or human trafficking; no record is data not collected.
-- cites: APR: Q14a, Programming Instructions
-- editions: FY2026
-- deviations: none
-- needs: universe, domestic_violence
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, HouseholdID S
select coalesce(cast(domestic_violence.DomesticViolenceSurvivor as string), '99') as row_key,
       universe.household_type as column_key, universe.PersonalID, universe.EnrollmentID, universe.HouseholdID
from universe
left join domestic_violence on domestic_violence.EnrollmentID = universe.EnrollmentID
where universe.adult or universe.head
