-- id: q17
-- title: Sources of cash income
-- says: Adults by each source of income at start, annual assessment and exit; those with income information at start
--   and later are a row of their own.
-- cites: APR: Q17, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: person_source
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select source as row_key, moment as column_key, PersonalID, EnrollmentID
from person_source
where adult
