-- id: person_income
-- title: Income of adults and heads of household at each moment
-- says: What is known of a person's income at a moment, beside what was known at start. Without a record the status
--   says that it is missing or, of annual assessments, that it is not due yet or was not done.
-- cites: APR: Q16, steps 2 to 5; APR: Q18, steps 2 to 4 and 14 to 16; APR: Q27g
-- editions: FY2026
-- deviations: none
-- needs: person_moment, income
-- gives: moment S, status S, IncomeBenefitsID S, IncomeFromAnySource I, total M, earned M, other M, start_status S,
--   start_record B, start_answer I, start_total M, start_earned M, start_other M, PersonalID S,
--   EnrollmentID S, adult B, youth B, household_type S
select person_moment.moment,
       case when present.income_answer is not null then present.income_answer
            when not person_moment.due then 'not_due'
            when person_moment.moment = 'annual' then 'not_done'
            else 'missing' end as status,
       present.IncomeBenefitsID, present.IncomeFromAnySource, present.total, present.earned, present.other,
       coalesce(started.income_answer, 'missing') as start_status,
       started.IncomeBenefitsID is not null as start_record, started.IncomeFromAnySource as start_answer,
       started.total as start_total, started.earned as start_earned, started.other as start_other,
       person_moment.PersonalID, person_moment.EnrollmentID, person_moment.adult,
       person_moment.youth, person_moment.household_type
from person_moment
left join income as present on present.EnrollmentID = person_moment.EnrollmentID
    and present.moment = person_moment.moment
left join income as started on started.EnrollmentID = person_moment.EnrollmentID and started.moment = 'start'
where person_moment.adult or person_moment.head
