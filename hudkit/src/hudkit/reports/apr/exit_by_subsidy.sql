-- id: exit_by_subsidy
-- title: Leavers to a rental with ongoing subsidy
-- says: Leavers of every project type but homelessness prevention whose destination is a rental by client with ongoing
--   subsidy, by the type of subsidy.
-- cites: APR: Q23d, Universe and step 1
-- editions: FY2026
-- deviations: none
-- needs: universe, stay, hud
-- gives: subsidy S, PersonalID S, EnrollmentID S, household_type S, veteran B, youth B
select cast(stay.DestinationSubsidyType as string) as subsidy, universe.PersonalID, universe.EnrollmentID,
       universe.household_type, universe.veteran, universe.youth
from universe
join stay on stay.EnrollmentID = universe.EnrollmentID
cross join hud
where universe.leaver
  and universe.Destination = hud.rental_with_subsidy
  and universe.ProjectType <> hud.prevention_project
