-- id: q22e
-- title: Time from homelessness to housing
-- says: Everyone served in the project types asked by the days from the start of homelessness to housing, with those
--   not yet housed and those without the date.
-- cites: APR: Q22e, steps 1 to 7
-- editions: FY2026
-- deviations: none
-- needs: homeless_to_housed
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select day_band as row_key, household_type as column_key, PersonalID, EnrollmentID
from homeless_to_housed
where outcome = 'housed'
union all
select outcome as row_key, household_type as column_key, PersonalID, EnrollmentID
from homeless_to_housed
