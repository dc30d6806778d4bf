-- id: q27a
-- title: Age of youth
-- says: As Q27a, but youth of 12 are in the total only; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: The first row takes the group of 13 to 17 of Q11.
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select case when adult then 'adult' when age_group = '13_to_17' then 'child' end as row_key,
       household_type as column_key, PersonalID, EnrollmentID
from universe
where youth
