-- id: q26e
-- title: Physical and mental health conditions of chronically homeless persons
-- says: As in Q13a1, Q13c1 and Q13b1, for everyone chronically homeless at project start, whatever the household type.
-- cites: APR: Q26e; APR: Q13a1, steps 1 to 4
-- editions: FY2026
-- deviations: none
-- needs: person_need
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select special_need as row_key, stage as column_key, PersonalID, EnrollmentID
from person_need
where chronic = 'yes'
