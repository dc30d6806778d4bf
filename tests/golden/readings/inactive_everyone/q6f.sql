-- id: q6f
-- title: Inactive records of everyone
-- says: The contact row also holds everyone in night-by-night shelters, whom nobody contacts; only for comparison with
--   other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Everyone, not adults and heads only; a shelter's people count in both rows.
-- needs: open_record, bed_night, report, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with last_seen as (
    select bed_night.EnrollmentID, max(bed_night.night) as last_day
    from bed_night cross join report
    where bed_night.night <= report.report_end
    group by bed_night.EnrollmentID
)
select 'contact' as row_key, 'records' as column_key, PersonalID, EnrollmentID
from open_record
union all
select 'contact' as row_key, 'inactive' as column_key, PersonalID, EnrollmentID
from open_record
union all
select 'bed_night' as row_key, 'records' as column_key, PersonalID, EnrollmentID
from open_record
where night_by_night
union all
select 'bed_night' as row_key, 'inactive' as column_key, open_record.PersonalID, open_record.EnrollmentID
from open_record
left join last_seen on last_seen.EnrollmentID = open_record.EnrollmentID
cross join report cross join hud
where open_record.night_by_night
  and (last_seen.last_day is null or last_seen.last_day < add_days(report.report_end, -hud.inactive_days))
