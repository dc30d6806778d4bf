-- id: income_change
-- title: Change of income since the start
-- says: Earned, other and total income of adults at the annual assessment or exit against the start, of those whose
--   total is known both times. The change is the later amount less the amount at start.
-- cites: APR: Q19a1, steps 2 to 7; APR: Q19a2, steps 1 and 2
-- editions: FY2026
-- deviations: Other income below zero, where earned income exceeds the total, counts as none. Those known both times
--   are told by the total (Q19), not by a record (Q18, step 17) or by income from any source (Q17, step 6).
-- needs: person_income
-- gives: moment S, income S, change S, amount M, PersonalID S, EnrollmentID S
with compared as (
    select moment, PersonalID, EnrollmentID, total, earned, not_negative(other) as other, start_total,
           start_earned, not_negative(start_other) as start_other
    from person_income
    where adult and moment <> 'start' and status = 'known' and start_status = 'known'
),
listed as (
    select 'earned' as income, start_earned as before, earned as later_on, moment, PersonalID, EnrollmentID
    from compared
    union all
    select 'other' as income, start_other as before, other as later_on, moment, PersonalID, EnrollmentID
    from compared
    union all
    select 'total' as income, start_total as before, total as later_on, moment, PersonalID, EnrollmentID
    from compared
)
select moment, income,
       case when before = 0 and later_on = 0 then 'never'
            when before = 0 then 'gained'
            when later_on = 0 then 'lost'
            when later_on < before then 'less'
            when later_on > before then 'more'
            else 'same' end as change,
       cast(later_on - before as decimal(18, 2)) as amount, PersonalID, EnrollmentID
from listed
