-- id: q23e
-- title: Exit destination type by race and ethnicity
-- says: Leavers by group of destinations, the groups of Q23c, and race and ethnicity.
-- cites: APR: Q23e, steps 1 and 2
-- editions: FY2026
-- deviations: none
-- needs: universe, race_ethnicity
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, HouseholdID S
select coalesce(cast(universe.Destination as string), '99') as row_key, race_ethnicity.race_column as column_key,
       universe.PersonalID, universe.EnrollmentID, universe.HouseholdID
from universe
join race_ethnicity on race_ethnicity.PersonalID = universe.PersonalID
where universe.leaver
