-- id: q24e
-- title: Sex
-- says: Everyone served by sex and household type.
-- cites: APR: Q24e, Programming Instructions
-- editions: FY2026
-- deviations: none
-- needs: universe, Client
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, HouseholdID S
select coalesce(cast(Client.Sex as string), '99') as row_key, universe.household_type as column_key,
       universe.PersonalID, universe.EnrollmentID, universe.HouseholdID
from universe
left join Client on Client.PersonalID = universe.PersonalID
