-- id: q22f
-- title: Time from project start to move-in by race and ethnicity
-- says: The persons of Q22c who moved in, with mean and median of the days, and who left without a move-in, by race and
--   ethnicity.
-- cites: APR: Q22f, steps 1 to 7
-- editions: FY2026
-- deviations: none
-- needs: time_to_move_in, race_ethnicity
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select time_to_move_in.outcome as row_key, race_ethnicity.race_column as column_key, time_to_move_in.PersonalID,
       time_to_move_in.EnrollmentID,
       cast(time_to_move_in.days as decimal(18, 2)) as amount
from time_to_move_in
join race_ethnicity on race_ethnicity.PersonalID = time_to_move_in.PersonalID
