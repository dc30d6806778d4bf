-- id: household_member
-- title: Members of each household counted
-- says: Every member active in the range on the stay a head of household is counted by, the head's latest one, also
--   members who have a later stay elsewhere: one row per head and member.
-- cites: APR: Q25b, step 1; APR: Q26a, step 1; APR: Q27b, step 1; Glossary: Unduplicated Household Counts
-- editions: FY2026
-- deviations: Several heads of one household are several households, each with every member.
-- needs: stay_facts, stay, hud
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, household_type S, head_child B, head_youth B, member_id S,
--   member_stay S, adult B, youth B, head B, child_of_head B, chronic S
with heads as (
    select PersonalID, EnrollmentID, HouseholdID, household_type, child as head_child, youth as head_youth
    from stay_facts
    where head and latest
)
select heads.PersonalID, heads.EnrollmentID, heads.HouseholdID, heads.household_type, heads.head_child,
       heads.head_youth, stay_facts.PersonalID as member_id, stay_facts.EnrollmentID as member_stay,
       stay_facts.adult, stay_facts.youth, stay_facts.head,
       stay_facts.child and coalesce(stay.RelationshipToHoH = hud.child_of_head, false) as child_of_head,
       stay_facts.chronic
from heads
join stay_facts on stay_facts.HouseholdID = heads.HouseholdID
join stay on stay.EnrollmentID = stay_facts.EnrollmentID
cross join hud
