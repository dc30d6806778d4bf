-- id: q14b
-- title: Most recent experience of domestic violence
-- says: Adults and heads of household who are survivors by their latest answer, by when it last happened.
-- cites: APR: Q14b, Universe and Programming Instructions
-- editions: FY2026
-- deviations: none
-- needs: universe, domestic_violence
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, HouseholdID S
select coalesce(cast(domestic_violence.WhenOccurred as string), '99') as row_key,
       universe.household_type as column_key, universe.PersonalID, universe.EnrollmentID, universe.HouseholdID
from universe
join domestic_violence on domestic_violence.EnrollmentID = universe.EnrollmentID
where (universe.adult or universe.head)
  and yes(domestic_violence.DomesticViolenceSurvivor)
