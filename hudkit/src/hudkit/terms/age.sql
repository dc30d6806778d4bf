-- id: age
-- title: Age
-- says: Whole years on the later of the first day of the range and the start of the person's latest stay in the
--   range. Without a date of birth the data quality answer says whether the person did not know or would not say,
--   or whether nobody asked; a date of birth that is present is used whatever its quality.
-- cites: Glossary: Age; APR: Determining Age
-- editions: FY2026
-- deviations: Someone born on 29 February has the birthday on 1 March in other years; a date of birth after that
--   day counts as age 0.
-- needs: active, stay, Client, report, hud
-- gives: PersonalID S, age I, adult B, child B, age_answer S
with dated as (
    select stay.PersonalID, later(max(stay.EntryDate), max(report.report_start)) as age_day
    from active
    join stay on stay.EnrollmentID = active.EnrollmentID
    cross join report
    group by stay.PersonalID
),
aged as (
    select dated.PersonalID, Client.DOBDataQuality,
           case when Client.DOB > dated.age_day then 0 else age_on(Client.DOB, dated.age_day) end as age
    from dated left join Client on Client.PersonalID = dated.PersonalID
)
select aged.PersonalID, aged.age,
       coalesce(aged.age >= hud.adult_age, false) as adult,
       coalesce(aged.age < hud.adult_age, false) as child,
       case when aged.age is not null then 'known'
            when dont_know(aged.DOBDataQuality) then 'dont_know'
            else 'missing' end as age_answer
from aged cross join hud
