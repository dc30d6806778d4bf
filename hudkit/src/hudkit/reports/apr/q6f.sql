-- id: q6f
-- title: Inactive records
-- says: Open records of adults and heads in street outreach and in services only funded by PATH, inactive when the last
--   contact lies more than 90 days before the end of the range; and of everyone in night-by-night shelters, inactive
--   when the last bed night does.
-- cites: APR: Q6f; Glossary: HMIS Data Quality Report, Q7
-- editions: FY2026
-- deviations: A record without any contact or bed night is inactive. What is dated after the range is not seen.
-- needs: open_record, age, contact, bed_night, report, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with seen as (
    select 'contact' as row_key, EnrollmentID, contact_date as a_day from contact
    union all
    select 'bed_night' as row_key, EnrollmentID, night as a_day from bed_night
),
last_seen as (
    select seen.row_key, seen.EnrollmentID, max(seen.a_day) as last_day
    from seen cross join report
    where seen.a_day <= report.report_end
    group by seen.row_key, seen.EnrollmentID
),
asked as (
    select case when open_record.night_by_night then 'bed_night' else 'contact' end as row_key,
           open_record.PersonalID, open_record.EnrollmentID
    from open_record
    left join age on age.PersonalID = open_record.PersonalID
    cross join hud
    where open_record.night_by_night
       or (open_record.engages and (age.adult or open_record.RelationshipToHoH = hud.head_of_household))
),
flags as (
    select asked.row_key, asked.PersonalID, asked.EnrollmentID,
           true as records,
           last_seen.last_day is null
               or last_seen.last_day < add_days(report.report_end, -hud.inactive_days) as inactive
    from asked
    left join last_seen on last_seen.EnrollmentID = asked.EnrollmentID and last_seen.row_key = asked.row_key
    cross join report cross join hud
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for column_key in (records, inactive))
where counted
