-- id: household_member
-- title: Members of each household counted
-- says: As household_member, but only members whose own latest stay it is; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Members who have a later stay elsewhere are left out.
-- needs: universe, stay, hud
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, household_type S, head_child B, head_youth B, member_id S,
--   member_stay S, adult B, youth B, head B, child_of_head B, chronic S
select head.PersonalID, head.EnrollmentID, head.HouseholdID, head.household_type, head.child as head_child,
       head.youth as head_youth, universe.PersonalID as member_id, universe.EnrollmentID as member_stay,
       universe.adult, universe.youth, universe.head,
       universe.child and coalesce(stay.RelationshipToHoH = hud.child_of_head, false) as child_of_head,
       universe.chronic
from universe as head
join universe on universe.HouseholdID = head.HouseholdID
join stay on stay.EnrollmentID = universe.EnrollmentID
cross join hud
where head.head
