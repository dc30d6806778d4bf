-- id: person_income
-- title: Income of adults and heads of household at each moment
-- says: As person_income, but with youth who are neither adults nor heads; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: In Q27h such youth are in the last row alone, in Q27g nowhere, in Q27i everywhere.
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
where person_moment.adult or person_moment.head or person_moment.youth
