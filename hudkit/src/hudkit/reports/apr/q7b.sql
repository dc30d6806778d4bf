-- id: q7b
-- title: Persons on the last Wednesdays
-- says: Everyone who was there, whichever stay it was, by the household type of the latest stay.
-- cites: APR: Q7b, steps 1 to 8
-- editions: FY2026
-- deviations: none
-- needs: present, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select present.row_key, universe.household_type as column_key, present.PersonalID, present.EnrollmentID
from present join universe on universe.PersonalID = present.PersonalID
