-- id: q22g
-- title: Time from homelessness to housing by race and ethnicity
-- says: Only who is housed; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Nobody is counted as not yet moved in.
-- needs: homeless_to_housed, race_ethnicity
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select homeless_to_housed.outcome as row_key, race_ethnicity.race_column as column_key,
       homeless_to_housed.PersonalID, homeless_to_housed.EnrollmentID,
       cast(homeless_to_housed.days as decimal(18, 2)) as amount
from homeless_to_housed
join race_ethnicity on race_ethnicity.PersonalID = homeless_to_housed.PersonalID
where homeless_to_housed.outcome = 'housed'
