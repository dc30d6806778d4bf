-- id: q4a
-- title: Who is counted under which project
-- says: Persons and heads of household of each project who were there on the day of an assessment or an event of their
--   household in the range.
-- cites: CE-APR: Q4a; APR: Q4a, steps 8 and 9
-- editions: FY2026
-- deviations: Everyone on whom a project gathered assessments or events counts under it, so the rows may add up to more
--   than Q5a; HUD's answer files do so, since Q10 rests on all of them.
-- needs: coc_stay, ce_assessment, ce_event, head_of_household
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with activity as (
    select HouseholdID, AssessmentDate as a_day from ce_assessment where in_range
    union
    select HouseholdID, EventDate as a_day from ce_event where in_range
),
present as (
    select distinct coc_stay.ProjectID, coc_stay.PersonalID, coc_stay.EnrollmentID
    from coc_stay
    join activity on activity.HouseholdID = coc_stay.HouseholdID
    where coc_stay.EntryDate <= activity.a_day and activity.a_day <= or_never(coc_stay.ExitDate)
)
select ProjectID as row_key, 'clients' as column_key, PersonalID, EnrollmentID
from present
union all
select present.ProjectID as row_key, 'households' as column_key, present.PersonalID, present.EnrollmentID
from present
join head_of_household on head_of_household.EnrollmentID = present.EnrollmentID
