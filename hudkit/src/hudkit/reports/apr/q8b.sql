-- id: q8b
-- title: Households on the last Wednesdays
-- says: Households with at least one member there, each under its head, by the household type of the head's latest
--   stay. In permanent supportive and rapid re-housing the head must have been there.
-- cites: APR: Q8b, steps 1 to 8; Glossary: Unduplicated Household Counts
-- editions: FY2026
-- deviations: Households are heads, as everywhere: several heads there that day are several households. Where no head
--   was there that day, the household counts under the one who started last. Projects that are not residential, of
--   which Q8b says nothing, are treated as in Q7b. A household without an active head is none.
-- needs: present, stay_facts, universe
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with there as (
    select distinct row_key, HouseholdID
    from present
),
heads as (
    select there.row_key, stay_facts.PersonalID, stay_facts.EnrollmentID,
           present.EnrollmentID is not null as present,
           row_number() over (
               partition by there.row_key, stay_facts.HouseholdID
               order by case when present.EnrollmentID is null then 1 else 0 end, stay_facts.EntryDate desc,
                        stay_facts.EnrollmentID
           ) as place
    from there
    join stay_facts on stay_facts.HouseholdID = there.HouseholdID and stay_facts.head
    left join present on present.row_key = there.row_key and present.EnrollmentID = stay_facts.EnrollmentID
    where not stay_facts.counts_moved_in or present.EnrollmentID is not null
)
select heads.row_key, universe.household_type as column_key, heads.PersonalID, heads.EnrollmentID
from heads join universe on universe.PersonalID = heads.PersonalID
where heads.present or heads.place = 1
