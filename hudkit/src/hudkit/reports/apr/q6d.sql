-- id: q6d
-- title: Prior living situation, where chronic homelessness cannot be told
-- says: Adults and heads who started since October 2016, by type of project. Length of stay unknown or missing, of
--   those from an institution and of those from anywhere else that is not homeless. Start of homelessness missing,
--   number of times and of months unknown or missing, of those who have to answer: everyone in shelters, safe havens
--   and street outreach; elsewhere who came from homelessness, or after a short stay with a night on the street or in
--   shelter before it. And everyone with any of these gaps.
-- cites: APR: Q6d; Glossary: HMIS Data Quality Report, Q5
-- editions: FY2026
-- deviations: none
-- needs: quality_universe, Enrollment, prior_living_row, short_stay, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with asked as (
    select prior_living_row.row_key, quality_universe.PersonalID, quality_universe.EnrollmentID,
           Enrollment.LengthOfStay, Enrollment.PreviousStreetESSH,
           Enrollment.DateToStreetESSH, Enrollment.TimesHomelessPastThreeYears as times,
           Enrollment.MonthsHomelessPastThreeYears as months,
           case when prior_living_row.starts_homeless then 'homeless'
                when Enrollment.LivingSituation >= hud.homeless_from
                     and Enrollment.LivingSituation <= hud.homeless_to then 'homeless'
                when Enrollment.LivingSituation >= hud.institution_from
                     and Enrollment.LivingSituation <= hud.institution_to then 'institution'
                else 'housing' end as situation
    from quality_universe
    join prior_living_row on prior_living_row.ProjectType = quality_universe.ProjectType
        and prior_living_row.first_start <= quality_universe.EntryDate
    join Enrollment on Enrollment.EnrollmentID = quality_universe.EnrollmentID
    cross join hud
    where quality_universe.adult or quality_universe.head
),
expected as (
    select asked.row_key, asked.PersonalID, asked.EnrollmentID, asked.situation,
           asked.DateToStreetESSH,
           dont_know(asked.LengthOfStay) or missing(asked.LengthOfStay) as no_length,
           dont_know(asked.times) or missing(asked.times) as no_times,
           dont_know(asked.months) or missing(asked.months) as no_months,
           asked.situation = 'homeless'
               or (short_stay.situation is not null and yes(asked.PreviousStreetESSH)) as answers
    from asked
    left join short_stay on short_stay.situation = asked.situation and short_stay.LengthOfStay = asked.LengthOfStay
),
gaps as (
    select row_key, PersonalID, EnrollmentID,
           situation = 'institution' and no_length as institution,
           situation = 'housing' and no_length as housing,
           answers and DateToStreetESSH is null as since,
           answers and no_times as times,
           answers and no_months as months
    from expected
),
flags as (
    select row_key, PersonalID, EnrollmentID, true as records, institution, housing, since, times, months,
           institution or housing or since or times or months as unable
    from gaps
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for column_key in (records, institution, housing, since, times, months, unable))
where counted
