-- id: chronic_at_start
-- title: Chronically homeless at project start
-- says: Members present on the household's first day are chronically homeless when any adult or head among them is;
--   later joiners neither give nor take the status. Children take the head's status when the head and all other
--   adults are undetermined.
-- cites: Glossary: CH at Project Start Because of Other Household Members
-- editions: FY2026
-- deviations: When nobody of the first day is yes and an adult or the head is no, the children are no. A child, or a
--   member of unknown age, who joined later has no answer: missing. Adults are told by their age on the later of
--   their start and the first day of the range, also when they left before it.
-- needs: stay, Client, chronic_answer, household_start, head_of_household, report, hud
-- gives: EnrollmentID S, chronic S
with members as (
    select stay.EnrollmentID, stay.HouseholdID, chronic_answer.own_status,
           stay.EntryDate = household_start.household_start as first_day,
           head_of_household.EnrollmentID is not null
               or coalesce(age_on(Client.DOB, later(stay.EntryDate, report.report_start)) >= hud.adult_age, false)
               as answers,
           coalesce(head_of_household.first_head, false) as first_head
    from stay
    join chronic_answer on chronic_answer.EnrollmentID = stay.EnrollmentID
    join household_start on household_start.HouseholdID = stay.HouseholdID
    left join Client on Client.PersonalID = stay.PersonalID
    left join head_of_household on head_of_household.EnrollmentID = stay.EnrollmentID
    cross join report cross join hud
),
households as (
    select HouseholdID,
           bool_or(first_day and answers and own_status = 'yes') as has_yes,
           bool_or(first_day and answers and own_status = 'no') as has_no,
           max(case when first_head then own_status end) as head_status
    from members
    group by HouseholdID
)
select members.EnrollmentID,
       case when members.first_day and households.has_yes then 'yes'
            when members.answers then members.own_status
            when members.first_day and households.has_no then 'no'
            when members.first_day then coalesce(households.head_status, 'missing')
            else 'missing' end as chronic
from members join households on households.HouseholdID = members.HouseholdID
