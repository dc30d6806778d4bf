-- id: chronic_answer
-- title: Own chronic homelessness status at project start
-- says: The flowchart, stopped at the first answer. A disabling condition; then, outside shelters, safe havens and
--   street outreach, the prior living situation: from a homeless situation straight on, from an institution after
--   less than 90 days and a night on the street or in shelter before, from anywhere else after less than 7 nights
--   and such a night before; then homeless since 365 days or more before the start; else four times or more and
--   twelve months or more in three years.
-- cites: Glossary: CH at Project Start Flowchart, rows 1 to 26
-- editions: FY2026
-- deviations: Living situations above the housing codes and the answers 8, 9 and 99 take the seven-night branch;
--   only an empty one is missing.
-- needs: Enrollment, stay, project_kind, disabled_at_start, hud
-- gives: EnrollmentID S, own_status S
with asked as (
    select Enrollment.EnrollmentID, Enrollment.DisablingCondition, Enrollment.LivingSituation,
           Enrollment.LOSUnderThreshold, Enrollment.PreviousStreetESSH, Enrollment.DateToStreetESSH,
           Enrollment.EntryDate, Enrollment.TimesHomelessPastThreeYears as times,
           Enrollment.MonthsHomelessPastThreeYears as months,
           disabled_at_start.EnrollmentID is not null as special_need,
           project_kind.starts_homeless
               or coalesce(Enrollment.LivingSituation >= hud.homeless_from
                           and Enrollment.LivingSituation <= hud.homeless_to, false) as from_homeless,
           hud.chronic_days, hud.chronic_times, hud.chronic_months_code, hud.last_months_code
    from stay
    join Enrollment on Enrollment.EnrollmentID = stay.EnrollmentID
    join project_kind on project_kind.ProjectID = stay.ProjectID
    left join disabled_at_start on disabled_at_start.EnrollmentID = stay.EnrollmentID
    cross join hud
)
select EnrollmentID,
       case when not special_need and DisablingCondition = 0 then 'no'
            when not special_need and dont_know(DisablingCondition) then 'dont_know'
            when not special_need and missing(DisablingCondition) then 'missing'
            when not from_homeless and LivingSituation is null then 'missing'
            when not from_homeless and LOSUnderThreshold = 0 then 'no'
            when not from_homeless and not yes(LOSUnderThreshold) then 'missing'
            when not from_homeless and PreviousStreetESSH = 0 then 'no'
            when not from_homeless and not yes(PreviousStreetESSH) then 'missing'
            when DateToStreetESSH <= add_days(EntryDate, -chronic_days) then 'yes'
            when dont_know(times) then 'dont_know'
            when missing(times) then 'missing'
            when times < chronic_times then 'no'
            when dont_know(months) then 'dont_know'
            when missing(months) then 'missing'
            when months >= chronic_months_code and months <= last_months_code then 'yes'
            else 'no' end as own_status
from asked
