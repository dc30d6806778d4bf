-- id: head_of_household
-- title: Head of household
-- says: A stay whose relationship to the head of household is self. Where a household has several, the first is the
--   one with the earliest start.
-- cites: APR: Client Types; Glossary: Unduplicated Household Counts
-- editions: FY2026
-- deviations: Equal starts: the lowest EnrollmentID compared as text. A household without a head is not mended.
-- needs: stay, hud
-- gives: EnrollmentID S, PersonalID S, HouseholdID S, first_head B
select stay.EnrollmentID, stay.PersonalID, stay.HouseholdID,
       row_number() over (partition by stay.HouseholdID order by stay.EntryDate, stay.EnrollmentID) = 1 as first_head
from stay cross join hud
where stay.RelationshipToHoH = hud.head_of_household
