-- id: q13b2
-- title: Number of conditions at exit
-- says: Leavers by the number of conditions in the record at exit.
-- cites: APR: Q13a2, steps 2 and 4 to 6
-- editions: FY2026
-- deviations: none
-- needs: person_conditions
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select condition_count as row_key, household_part as column_key, PersonalID, EnrollmentID
from person_conditions
where stage = 'exit'
