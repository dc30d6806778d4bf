-- id: q13a2
-- title: Number of conditions at start
-- says: Everyone served by the number of conditions in the record at project start.
-- cites: APR: Q13a2, steps 1 and 4 to 6
-- editions: FY2026
-- deviations: none
-- needs: person_conditions
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select condition_count as row_key, household_part as column_key, PersonalID, EnrollmentID
from person_conditions
where stage = 'start'
