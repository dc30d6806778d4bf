-- id: q13c2
-- title: Number of conditions for stayers
-- says: Stayers by the number of conditions in the record of start, update or annual assessment that is dated last on
--   or before the last day.
-- cites: APR: Q13a2, steps 3 and 4 to 6
-- editions: FY2026
-- deviations: none
-- needs: person_conditions
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select condition_count as row_key, household_part as column_key, PersonalID, EnrollmentID
from person_conditions
where stage = 'latest_assessment'
