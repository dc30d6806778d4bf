-- id: q9d
-- title: Households who were referred
-- says: Assessed households by the referral event that followed, and by its result; the share of those on the
--   prioritization list who were referred; and the share accepted among those referred to residential projects.
-- cites: CE-APR: Q9d, steps 1 to 4
-- editions: FY2026
-- deviations: No result recorded counts the events that take a result and have none: referrals to residential projects
--   and to follow-up case management.
-- needs: household_event, assessed_household, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, amount M
with referred as (
    select PersonalID, EnrollmentID, household_type, row_key, takes, residential, result
    from household_event
    where kind = 'referral'
),
resulted as (
    select case when referred.takes is not null and referred.result is null then 'no_result'
                when referred.takes = 'aftercare' and yes(referred.result) then 'aftercare'
                when not referred.residential then null
                when referred.result = hud.client_accepted then 'accepted'
                when referred.result = hud.client_rejected then 'client_rejected'
                when referred.result = hud.provider_rejected then 'provider_rejected' end as row_key,
           referred.household_type, referred.PersonalID, referred.EnrollmentID
    from referred cross join hud
)
select row_key, household_type as column_key, PersonalID, EnrollmentID,
       cast(null as decimal(18, 2)) as amount
from referred
union all
select row_key, household_type as column_key, PersonalID, EnrollmentID,
       cast(null as decimal(18, 2)) as amount
from resulted
where row_key is not null
union all
select 'prioritized' as row_key, assessed_household.household_type as column_key, assessed_household.PersonalID,
       assessed_household.EnrollmentID,
       cast(case when referred.PersonalID is null then 0 else 1 end as decimal(18, 2)) as amount
from assessed_household
left join referred on referred.PersonalID = assessed_household.PersonalID
where assessed_household.prioritized
