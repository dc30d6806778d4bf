-- id: income_category
-- title: Earned and other income of adults and heads of household at each moment
-- says: Only earned, only other, both or no income, by the amounts; or why that is not known. Those with a total above
--   zero are also a row of their own, and, after the start, those with a record then and at start.
-- cites: APR: Q18, steps 3 to 16
-- editions: FY2026
-- deviations: A total of zero is no income even beside an earned amount that no source stands for; earned income above
--   the total is only earned income. Two records make the last row whatever they answer (steps 15b and
--   16b); the usable data of step 17 are asked for where Q19 uses them.
-- needs: person_income
-- gives: moment S, category S, PersonalID S, EnrollmentID S, adult B, youth B
with flags as (
    select moment, PersonalID, EnrollmentID, adult, youth,
           total > 0 and earned > 0 and other <= 0 as only_earned,
           total > 0 and earned = 0 as only_other,
           total > 0 and earned > 0 and other > 0 as both_kinds,
           total = 0 as no_income,
           status = 'dont_know' as dont_know,
           status = 'missing' as missing,
           status = 'not_due' as not_due,
           status = 'not_done' as not_done,
           total > 0 as some_income,
           moment <> 'start' and IncomeBenefitsID is not null and start_record as both_recorded
    from person_income
)
select moment, category, PersonalID, EnrollmentID, adult, youth
from flags unpivot (counted for category in (
    only_earned, only_other, both_kinds, no_income, dont_know, missing, not_due, not_done, some_income, both_recorded
))
where counted
