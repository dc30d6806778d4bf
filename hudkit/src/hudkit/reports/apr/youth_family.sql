-- id: youth_family
-- title: Households of parenting youth
-- says: Every member active in the range on the latest stay of a youth head of household who has a child there, of the
--   relationship child and under 18. The parents are the youth who are heads or adults.
-- cites: APR: Q27b, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: household_member
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, head_age S, parent B, child_of_head B, counted_head B
with parented as (
    select distinct EnrollmentID
    from household_member
    where head_youth and child_of_head
)
select household_member.member_id as PersonalID, household_member.member_stay as EnrollmentID,
       household_member.HouseholdID,
       case when household_member.head_child then 'child' else 'adult' end as head_age,
       household_member.youth and (household_member.head or household_member.adult) as parent,
       household_member.child_of_head,
       household_member.member_stay = household_member.EnrollmentID as counted_head
from household_member join parented on parented.EnrollmentID = household_member.EnrollmentID
