-- id: q8a
-- title: Number of households served
-- says: Heads of household; and in permanent supportive and rapid re-housing those with a valid move-in on or before
--   the last day.
-- cites: APR: Q8a, steps 1 to 3; Glossary: Unduplicated Household Counts
-- editions: FY2026
-- deviations: none
-- needs: universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with flags as (
    select PersonalID, EnrollmentID, household_type as column_key, true as served,
           counts_moved_in and move_in is not null as moved_in
    from universe
    where head
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for row_key in (served, moved_in))
where counted
