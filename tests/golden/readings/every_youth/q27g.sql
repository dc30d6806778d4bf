-- id: q27g
-- title: Sources of cash income of youth
-- says: As Q27g, which they keep to adults and heads; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: none
-- needs: person_source, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select person_source.source as row_key, person_source.moment as column_key, person_source.PersonalID,
       person_source.EnrollmentID
from person_source join universe on universe.EnrollmentID = person_source.EnrollmentID
where person_source.youth and (universe.adult or universe.head)
