-- id: q22g
-- title: Time from homelessness to housing by race and ethnicity
-- says: Who is housed, with mean and median of the days from the start of homelessness, and who in permanent housing
--   has not moved in, by race and ethnicity. Whoever has no such date, or one after the housing, is left out.
-- cites: APR: Q22g, steps 1 to 10
-- editions: FY2026
-- deviations: none
-- needs: homeless_to_housed, race_ethnicity
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select homeless_to_housed.outcome as row_key, race_ethnicity.race_column as column_key,
       homeless_to_housed.PersonalID, homeless_to_housed.EnrollmentID,
       cast(homeless_to_housed.days as decimal(18, 2)) as amount
from homeless_to_housed
join race_ethnicity on race_ethnicity.PersonalID = homeless_to_housed.PersonalID
where homeless_to_housed.has_date
  and homeless_to_housed.outcome <> 'missing'
