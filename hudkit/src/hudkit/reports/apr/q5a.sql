-- id: q5a
-- title: Report validations
-- says: Persons served, told apart by age (everyone is adult, child or of unknown age), leaving, veteran status,
--   chronic homelessness, youth and headship; once for everyone, once for those who count for data quality. The last
--   row holds stayers who are adults or heads and whose household began 365 days or more before the last day.
-- cites: APR: Q5a; Glossary: HMIS Data Quality Report, Q1; Glossary: Length of Stay in Project
-- editions: FY2026
-- deviations: The length of a household's stay counts the last day of the range, as Length of Stay in Project does and
--   HUD's answer files do; step 1 of the Annual Assessment, on another purpose, speaks of the days between.
-- needs: universe, quality_universe, parenting_youth, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with everyone as (
    select 'quality' as column_key, PersonalID, EnrollmentID, adult, child, leaver, stayer, head,
           veteran, chronic, youth, household_days
    from quality_universe
    union all
    select 'all' as column_key, PersonalID, EnrollmentID, adult, child, leaver, stayer, head,
           veteran, chronic, youth, household_days
    from universe
),
flags as (
    select everyone.column_key, everyone.PersonalID, everyone.EnrollmentID,
           adult,
           child,
           not adult and not child as unknown_age,
           leaver,
           leaver and adult as adult_leaver,
           leaver and (adult or head) as adult_or_head_leaver,
           stayer,
           stayer and adult as adult_stayer,
           veteran,
           chronic = 'yes' as chronic,
           youth,
           parenting_youth.EnrollmentID is not null as parenting_youth,
           head and adult as adult_head,
           head and not adult as other_head,
           stayer and (adult or head) and household_days >= hud.long_stay_days as long_stayer
    from everyone
    left join parenting_youth on parenting_youth.EnrollmentID = everyone.EnrollmentID
    cross join hud
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for row_key in (
    adult, child, unknown_age, leaver, adult_leaver, adult_or_head_leaver, stayer, adult_stayer, veteran,
    chronic, youth, parenting_youth, adult_head, other_head, long_stayer
))
where counted
