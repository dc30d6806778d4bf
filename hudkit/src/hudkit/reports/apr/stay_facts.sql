-- id: stay_facts
-- title: Active stays with everything the questions ask of a person
-- says: One row per active stay, with the facts of the person, the household and the stay.
-- cites: APR: Report Programming Basics; APR: Client Types
-- editions: FY2026
-- deviations: The days of a household count the last day of the range too; the Glossary (Annual Assessment, step 1) says
--   only the days between its start and the report end, and HUD's answer programs for FY2026 count it.
-- needs: active, stay, project_kind, age, age_group, household_type, youth, veteran, head_of_household, household_start,
--   leaver_or_stayer, chronic_at_start, move_in, latest_stay, latest_engaged_stay, report
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, ProjectID S, ProjectType I, counts_moved_in B, EntryDate D,
--   ExitDate D, Destination I, age I, age_group S, age_answer S, adult B, child B, household_type S, head B, leaver B,
--   stayer B, veteran B, youth_household B, youth B, chronic S, move_in D, household_days I, latest B, latest_engaged B
with banded as (
    select ages.age, age_group.age_group
    from (select distinct age from age) as ages
    join age_group on ages.age >= age_group.lowest and ages.age <= coalesce(age_group.highest, ages.age)
)
select stay.PersonalID, stay.EnrollmentID, stay.HouseholdID, stay.ProjectID, project_kind.ProjectType,
       project_kind.counts_moved_in, stay.EntryDate, stay.ExitDate, stay.Destination,
       age.age, coalesce(banded.age_group, age.age_answer) as age_group, age.age_answer, age.adult, age.child,
       household_type.household_type,
       head_of_household.EnrollmentID is not null as head,
       leaver_or_stayer.leaver, leaver_or_stayer.stayer,
       veteran.veteran, youth.youth_household, youth.youth, chronic_at_start.chronic, move_in.move_in,
       days_between(household_start.household_start, add_days(report.report_end, 1)) as household_days,
       latest_stay.EnrollmentID is not null as latest,
       latest_engaged_stay.EnrollmentID is not null as latest_engaged
from active
join stay on stay.EnrollmentID = active.EnrollmentID
join project_kind on project_kind.ProjectID = stay.ProjectID
join age on age.PersonalID = stay.PersonalID
left join banded on banded.age = age.age
join household_type on household_type.HouseholdID = stay.HouseholdID
join youth on youth.EnrollmentID = stay.EnrollmentID
join veteran on veteran.PersonalID = stay.PersonalID
join household_start on household_start.HouseholdID = stay.HouseholdID
join leaver_or_stayer on leaver_or_stayer.EnrollmentID = stay.EnrollmentID
join chronic_at_start on chronic_at_start.EnrollmentID = stay.EnrollmentID
left join head_of_household on head_of_household.EnrollmentID = stay.EnrollmentID
left join move_in on move_in.EnrollmentID = stay.EnrollmentID
left join latest_stay on latest_stay.EnrollmentID = stay.EnrollmentID
left join latest_engaged_stay on latest_engaged_stay.EnrollmentID = stay.EnrollmentID
cross join report
