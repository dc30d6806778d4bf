-- id: q25a
-- title: Number of veterans
-- says: Adults served by veteran status, veterans by chronic homelessness, and household type.
-- cites: APR: Q25a, Programming Instructions
-- editions: FY2026
-- deviations: none
-- needs: universe, veteran_row
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select veteran_row.veteran_row as row_key, universe.household_type as column_key, universe.PersonalID,
       universe.EnrollmentID
from universe join veteran_row on veteran_row.EnrollmentID = universe.EnrollmentID
