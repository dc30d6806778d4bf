-- id: q8b
-- title: Households on the last Wednesdays, whoever was there
-- says: Also in permanent supportive and rapid re-housing any member will do; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: The head need not have been there.
-- needs: present, stay_facts, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with there as (
    select distinct row_key, HouseholdID
    from present
)
select there.row_key, universe.household_type as column_key, stay_facts.PersonalID, stay_facts.EnrollmentID
from there
join stay_facts on stay_facts.HouseholdID = there.HouseholdID and stay_facts.head
join universe on universe.PersonalID = stay_facts.PersonalID
