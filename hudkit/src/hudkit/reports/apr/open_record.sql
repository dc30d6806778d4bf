-- id: open_record
-- title: Records still open after 90 days
-- says: Of each person's stays active by their dates, in whatever project, the latest that counts for data quality;
--   kept when it started more than 90 days before the end of the range and is open then.
-- cites: Glossary: HMIS Data Quality Report, Q7; Glossary: HMIS Data Quality Report, Project Stays to Include
-- editions: FY2026
-- deviations: Ties as in latest_stay; engagement as in engaged_stay.
-- needs: active_by_dates, stay, project_kind, report, hud
-- gives: PersonalID S, EnrollmentID S, RelationshipToHoH I, night_by_night B, engages B
with ranked as (
    select stay.PersonalID, stay.EnrollmentID, stay.RelationshipToHoH, stay.EntryDate, stay.ExitDate,
           project_kind.night_by_night, project_kind.engages, report.report_end,
           row_number() over (
               partition by stay.PersonalID
               order by stay.EntryDate desc, stay.ExitDate desc nulls first, stay.EnrollmentID
           ) as place
    from active_by_dates
    join stay on stay.EnrollmentID = active_by_dates.EnrollmentID
    join project_kind on project_kind.ProjectID = stay.ProjectID
    cross join report
    where not project_kind.engages or stay.DateOfEngagement <= report.report_end
)
select ranked.PersonalID, ranked.EnrollmentID, ranked.RelationshipToHoH, ranked.night_by_night,
       ranked.engages
from ranked cross join hud
where ranked.place = 1
  and ranked.EntryDate < add_days(ranked.report_end, -hud.inactive_days)
  and (ranked.ExitDate is null or ranked.ExitDate > ranked.report_end)
