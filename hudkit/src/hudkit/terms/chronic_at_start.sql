-- id: chronic_at_start
-- title: Chronically homeless at project start
-- says: Members present on the household's first day are chronically homeless when any adult or head among them is;
--   later joiners neither give nor take the status. Adults and heads else have their own status. Children else are not
--   chronically homeless when an adult or head of the first day is known to be or not to be, and take the head's status
--   when the head and all other adults are undetermined.
-- cites: Glossary: CH at Project Start; Glossary: CH at Project Start Because of Other Household Members;
--   APR: Determining Age
-- editions: FY2026
-- deviations: Children who joined later are told like the others, since the household's status does not change by them.
--   The text speaks of adults, heads and children: a member of unknown age has the own status and gives it to nobody.
--   Members who are not active in the range have no age for the report: they are told by their age on the later of
--   their start and the first day of the range. A member who left gives the yes all the same: the Glossary asks to
--   look at those who left before the range, as Q26 of the APR does, yet also says that the household loses the status
--   once that member exits.
-- needs: stay, age, Client, chronic_answer, household_start, head_of_household, report, hud
-- gives: EnrollmentID S, chronic S
with aged as (
    select stay.EnrollmentID, stay.HouseholdID, stay.EntryDate,
           coalesce(age.age, age_on(Client.DOB, later(stay.EntryDate, report.report_start))) as age
    from stay
    left join age on age.PersonalID = stay.PersonalID
    left join Client on Client.PersonalID = stay.PersonalID
    cross join report
),
members as (
    select aged.EnrollmentID, aged.HouseholdID, chronic_answer.own_status,
           aged.EntryDate = household_start.household_start as first_day,
           head_of_household.EnrollmentID is not null or coalesce(aged.age >= hud.adult_age, false) as answers,
           coalesce(aged.age < hud.adult_age, false) as child,
           coalesce(head_of_household.first_head, false) as first_head
    from aged
    join chronic_answer on chronic_answer.EnrollmentID = aged.EnrollmentID
    join household_start on household_start.HouseholdID = aged.HouseholdID
    left join head_of_household on head_of_household.EnrollmentID = aged.EnrollmentID
    cross join hud
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
            when members.answers or not members.child then members.own_status
            when households.has_yes or households.has_no then 'no'
            else coalesce(households.head_status, 'missing') end as chronic
from members join households on households.HouseholdID = members.HouseholdID
