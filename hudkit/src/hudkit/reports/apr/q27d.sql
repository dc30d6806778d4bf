-- id: q27d
-- title: Living situation of youth
-- says: As in Q15, for youth who are heads of household.
-- cites: APR: Q27d; APR: Q15, Programming Instructions
-- editions: FY2026
-- deviations: none
-- needs: q15, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select q15.row_key, q15.column_key, q15.PersonalID, q15.EnrollmentID
from q15 join universe on universe.EnrollmentID = q15.EnrollmentID
where universe.youth and universe.head
