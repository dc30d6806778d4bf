-- id: q26b
-- title: Persons by chronic homelessness
-- says: Everyone served by chronic homelessness at project start and household type.
-- cites: APR: Q26b, steps 1 to 4
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select chronic as row_key, household_type as column_key, PersonalID, EnrollmentID
from universe
