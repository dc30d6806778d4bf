-- id: youth_family
-- title: Households of parenting youth
-- says: As youth_family, but everybody whose own latest stay is in a youth household with a child, whether or not the
--   head's is; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Members who have a later stay elsewhere are left out, and the household type stands for the head's age.
-- needs: universe, stay, hud
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, head_age S, parent B, child_of_head B, counted_head B
with members as (
    select universe.PersonalID, universe.EnrollmentID, universe.HouseholdID, universe.household_type, universe.youth,
           universe.head, universe.adult,
           universe.child and coalesce(stay.RelationshipToHoH = hud.child_of_head, false) as child_of_head
    from universe
    join stay on stay.EnrollmentID = universe.EnrollmentID
    cross join hud
    where universe.youth_household
),
parented as (
    select distinct HouseholdID
    from members
    where child_of_head
)
select members.PersonalID, members.EnrollmentID, members.HouseholdID,
       case when members.household_type = 'with_children_and_adults' then 'adult' else 'child' end as head_age,
       members.youth and (members.head or members.adult) as parent, members.child_of_head,
       members.head as counted_head
from members join parented on parented.HouseholdID = members.HouseholdID
