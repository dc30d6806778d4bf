-- id: q22f
-- title: Time from project start to the head's move-in by race and ethnicity
-- says: As Q22f, but the days run to the head's date; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Who left before the head moved in is counted as not moved in here, but not in Q22c.
-- needs: time_to_move_in, universe, race_ethnicity
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select case when universe.move_in is not null then 'moved_in' else 'left_without' end as row_key,
       race_ethnicity.race_column as column_key, time_to_move_in.PersonalID,
       time_to_move_in.EnrollmentID, cast(time_to_move_in.days as decimal(18, 2)) as amount
from time_to_move_in
join universe on universe.EnrollmentID = time_to_move_in.EnrollmentID
join race_ethnicity on race_ethnicity.PersonalID = time_to_move_in.PersonalID
