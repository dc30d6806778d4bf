-- id: q6c
-- title: Quality of destination and income
-- says: Destination of leavers; income from any source of adults and heads at start, of those who stay and have to have
--   an annual assessment then, and of those who leave at exit. Missing is no record of that moment, or no answer in
--   it; an issue is no beside a named source, or yes without any.
-- cites: APR: Q6c; Glossary: HMIS Data Quality Report, Q4, rules 1 to 12
-- editions: FY2026
-- deviations: none
-- needs: quality_universe, annual_assessment, income, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with asked as (
    select 'start' as moment, PersonalID, EnrollmentID
    from quality_universe
    where adult or head
    union all
    select 'annual' as moment, quality_universe.PersonalID, quality_universe.EnrollmentID
    from quality_universe join annual_assessment on annual_assessment.EnrollmentID = quality_universe.EnrollmentID
    where (quality_universe.adult or quality_universe.head) and annual_assessment.required
    union all
    select 'exit' as moment, PersonalID, EnrollmentID
    from quality_universe
    where (adult or head) and leaver
),
judged as (
    select asked.moment as row_key, asked.PersonalID, asked.EnrollmentID,
           case when dont_know(income.IncomeFromAnySource) then 'dont_know'
                when missing(income.IncomeFromAnySource) then 'missing'
                when income.IncomeFromAnySource = 0 and income.sources > 0 then 'issue'
                when income.IncomeFromAnySource = 1 and income.sources = 0 then 'issue' end as column_key
    from asked
    left join income on income.EnrollmentID = asked.EnrollmentID and income.moment = asked.moment
    union all
    select 'destination' as row_key, PersonalID, EnrollmentID,
           case when dont_know(Destination) then 'dont_know'
                when missing(Destination) or Destination = hud.not_determined then 'missing' end as column_key
    from quality_universe cross join hud
    where leaver
)
select row_key, column_key, PersonalID, EnrollmentID
from judged
where column_key is not null
