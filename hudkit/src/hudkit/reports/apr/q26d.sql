-- id: q26d
-- title: Age of chronically homeless persons
-- says: As in Q11, for everyone chronically homeless at project start.
-- cites: APR: Q26d; APR: Q11
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select age_group as row_key, household_type as column_key, PersonalID, EnrollmentID
from universe
where chronic = 'yes'
