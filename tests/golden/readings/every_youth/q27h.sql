-- id: q27h
-- title: Earned and other cash income of youth
-- says: As Q27h, but the last row has youth who are neither adults nor heads; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: As above.
-- needs: income_category, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select income_category.category as row_key, income_category.moment as column_key, income_category.PersonalID,
       income_category.EnrollmentID
from income_category join universe on universe.EnrollmentID = income_category.EnrollmentID
where income_category.youth and (universe.adult or universe.head or income_category.category = 'both_recorded')
