-- id: income_category
-- title: Earned and other income of adults and heads of household at each moment
-- says: Adults who do not know their income stand with the missing ones, and the last row takes those who answered
--   income from any source with yes or no both times; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: As above.
-- needs: person_income
-- gives: moment S, category S, PersonalID S, EnrollmentID S, adult B, youth B
with flags as (
    select moment, PersonalID, EnrollmentID, adult, youth,
           total > 0 and earned > 0 and other <= 0 as only_earned,
           total > 0 and earned = 0 as only_other,
           total > 0 and earned > 0 and other > 0 as both_kinds,
           total = 0 as no_income,
           false as dont_know,
           status in ('dont_know', 'missing') as missing,
           status = 'not_due' as not_due,
           status = 'not_done' as not_done,
           total > 0 as some_income,
           moment <> 'start' and IncomeFromAnySource in (0, 1) and start_answer in (0, 1) as both_recorded
    from person_income
)
select moment, category, PersonalID, EnrollmentID, adult, youth
from flags unpivot (counted for category in (
    only_earned, only_other, both_kinds, no_income, dont_know, missing, not_due, not_done, some_income, both_recorded
))
where counted
