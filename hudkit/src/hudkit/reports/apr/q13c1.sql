-- id: q13c1
-- title: Physical and mental health conditions for stayers
-- says: Stayers by each special need their record dated last on or before the last day answers with yes.
-- cites: APR: Q13a1, steps 3, 4 and 5
-- editions: FY2026
-- deviations: none
-- needs: person_need
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select special_need as row_key, household_part as column_key, PersonalID, EnrollmentID
from person_need
where stage = 'latest'
