-- id: source_at_exit
-- title: Sources of income at exit by disabling condition
-- says: As source_at_exit, but who names no source beside an answer of yes is in the last row; only for comparison with
--   other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: As above.
-- needs: person_source, person_income, Enrollment
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, adult B, youth B
select person_source.source as row_key,
       concat(person_source.household_type,
              case when yes(Enrollment.DisablingCondition) then '_disabled' else '_not_disabled' end) as column_key,
       person_source.PersonalID, person_source.EnrollmentID, person_source.adult,
       person_source.youth
from person_source
join Enrollment on Enrollment.EnrollmentID = person_source.EnrollmentID
where person_source.moment = 'exit' and person_source.answered and person_source.source <> 'both_answered'
  and Enrollment.DisablingCondition in (0, 1)
union all
select 'anybody' as row_key,
       concat(person_income.household_type,
              case when yes(Enrollment.DisablingCondition) then '_disabled' else '_not_disabled' end) as column_key,
       person_income.PersonalID, person_income.EnrollmentID, person_income.adult,
       person_income.youth
from person_income
join Enrollment on Enrollment.EnrollmentID = person_income.EnrollmentID
where person_income.moment = 'exit' and person_income.IncomeFromAnySource in (0, 1)
  and Enrollment.DisablingCondition in (0, 1)
