-- id: participation
-- title: Length of participation
-- says: Each person's length of stay, with the time before the range, and its band; whether the stay was ended or goes
--   on; and whether the stay's start is not after its exit.
-- cites: APR: Q22a1, steps 1 and 2; APR: Q22b, step 1a
-- editions: FY2026
-- deviations: Permanent housing is counted from the start of the stay; the Glossary leaves start or move-in to the
--   question, and Q22 names neither. A stay that starts after its exit is in the lowest band.
-- needs: universe, length_of_stay, day_band
-- gives: status S, day_band S, days I, in_order B, PersonalID S, EnrollmentID S, household_type S,
--   youth B
select case when universe.leaver then 'leaver' else 'stayer' end as status, day_band.day_band, length_of_stay.days,
       universe.ExitDate is null or universe.EntryDate <= universe.ExitDate as in_order,
       universe.PersonalID, universe.EnrollmentID, universe.household_type, universe.youth
from universe
join length_of_stay on length_of_stay.EnrollmentID = universe.EnrollmentID
join day_band on length_of_stay.days >= coalesce(day_band.lowest, length_of_stay.days)
    and length_of_stay.days <= coalesce(day_band.highest, length_of_stay.days)
