-- id: parenting_youth
-- title: Parenting youth
-- says: In the household of a youth head's latest stay with a child of the head (relationship child, under 18) active
--   in the range: the head and all adults of 18 to 24.
-- cites: APR: Q27b; Glossary: HMIS Data Quality Report, Q1 row 14
-- editions: FY2026
-- deviations: Any child of the household will do, whatever the relationship; only for comparison with other programs.
-- needs: stay_facts
-- gives: EnrollmentID S
with parented as (
    select distinct HouseholdID
    from stay_facts
    where child and not head
),
headed as (
    select distinct HouseholdID
    from stay_facts
    where head and youth and latest
)
select stay_facts.EnrollmentID
from stay_facts
join parented on parented.HouseholdID = stay_facts.HouseholdID
join headed on headed.HouseholdID = stay_facts.HouseholdID
where stay_facts.youth and (stay_facts.head or stay_facts.adult)
