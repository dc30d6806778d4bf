-- id: annual_assessment
-- title: Annual assessment
-- says: Every stayer with whether an annual assessment is required by now, and the days in which it must be dated. The
--   household's anniversary is its start moved on by its whole years up to the end of the range. Required from one
--   year on, of those who started on or before the anniversary; dated from 30 days before it to 30 days after it or
--   the end of the range, whichever is earlier.
-- cites: Glossary: Annual Assessment, steps 1 to 8; APR: Determining a Client's Relevant Annual Assessment
-- editions: FY2026
-- deviations: The anniversary of a start on 29 February is 28 February in other years. A later head who joined after
--   the anniversary does not have to have one (step 7), though step 2 dates such a head back to the first one's start.
-- needs: stay, leaver_or_stayer, household_start, report, hud
-- gives: EnrollmentID S, required B, anniversary D, first_day D, last_day D
with counted as (
    select stay.EnrollmentID, stay.EntryDate, household_start.household_start,
           age_on(household_start.household_start, report.report_end) as years
    from stay
    join leaver_or_stayer on leaver_or_stayer.EnrollmentID = stay.EnrollmentID
    join household_start on household_start.HouseholdID = stay.HouseholdID
    cross join report
    where leaver_or_stayer.stayer
),
dated as (
    select EnrollmentID, EntryDate, case when years > 0 then add_years(household_start, years) end as anniversary
    from counted
),
judged as (
    select EnrollmentID, anniversary, coalesce(EntryDate <= anniversary, false) as required
    from dated
)
select judged.EnrollmentID, judged.required, judged.anniversary,
       case when judged.required then add_days(judged.anniversary, -hud.assessment_days) end as first_day,
       case when judged.required
            then earlier(add_days(judged.anniversary, hud.assessment_days), report.report_end) end as last_day
from judged cross join report cross join hud
