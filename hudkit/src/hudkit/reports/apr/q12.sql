-- id: q12
-- title: Race and ethnicity
-- says: Everyone served by race and ethnicity, on one row each, and household type.
-- cites: APR: Q12, steps 1 to 3
-- editions: FY2026
-- deviations: none
-- needs: universe, race_ethnicity
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select race_ethnicity.race_row as row_key, universe.household_type as column_key, universe.PersonalID,
       universe.EnrollmentID
from universe
join race_ethnicity on race_ethnicity.PersonalID = universe.PersonalID
