-- id: q27l
-- title: Time from homelessness to housing of youth
-- says: As in Q22e, for youth.
-- cites: APR: Q27l; APR: Q22e, steps 1 to 7
-- editions: FY2026
-- deviations: none
-- needs: q22e, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select q22e.row_key, q22e.column_key, q22e.PersonalID, q22e.EnrollmentID
from q22e join universe on universe.EnrollmentID = q22e.EnrollmentID
where universe.youth
