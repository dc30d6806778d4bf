-- id: q27g
-- title: Sources of cash income of youth
-- says: As in Q17, for youth who are adults or heads of household.
-- cites: APR: Q27g; APR: Q17, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: person_source
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select source as row_key, moment as column_key, PersonalID, EnrollmentID
from person_source
where youth
