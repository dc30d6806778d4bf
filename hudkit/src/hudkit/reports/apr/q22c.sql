-- id: q22c
-- title: Time from project start to move-in
-- says: Who moved in by the days it took, with the mean, and who left without a move-in.
-- cites: APR: Q22c, steps 1 to 5
-- editions: FY2026
-- deviations: More than 730 days have no row of their own; they are in the totals and the mean.
-- needs: time_to_move_in
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
select day_band as row_key, household_type as column_key, PersonalID, EnrollmentID,
       cast(days as decimal(18, 2)) as amount
from time_to_move_in
where outcome = 'moved_in'
union all
select outcome as row_key, household_type as column_key, PersonalID, EnrollmentID,
       cast(days as decimal(18, 2)) as amount
from time_to_move_in
