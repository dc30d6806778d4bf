-- id: youth
-- title: Youth
-- says: A youth household has at least one active member known to be 12 to 24 and none known to be 25 or older; its
--   members of 12 to 24 are youth. Unknown ages neither help nor harm.
-- cites: Glossary: Youth Households; APR: Determining Each Client's Household Type and Counting Distinct Households
-- editions: FY2026
-- deviations: none
-- needs: active, stay, age, hud
-- gives: EnrollmentID S, youth_household B, youth B
with members as (
    select stay.EnrollmentID, stay.HouseholdID,
           coalesce(age.age >= hud.youth_lowest_age and age.age <= hud.youth_highest_age, false) as of_age,
           coalesce(age.age > hud.youth_highest_age, false) as older
    from active
    join stay on stay.EnrollmentID = active.EnrollmentID
    join age on age.PersonalID = stay.PersonalID
    cross join hud
),
households as (
    select HouseholdID, bool_or(of_age) and not bool_or(older) as youth_household
    from members
    group by HouseholdID
)
select members.EnrollmentID, households.youth_household,
       households.youth_household and members.of_age as youth
from members join households on households.HouseholdID = members.HouseholdID
