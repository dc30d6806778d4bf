-- id: open_record
-- title: Records open for 90 days
-- says: The latest stay that counts for data quality, when it has no exit and started 90 days or more before the end of
--   the range; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: The ninetieth day counts; stays are chosen among the active ones.
-- needs: quality_universe, stay, project_kind, report, hud
-- gives: PersonalID S, EnrollmentID S, RelationshipToHoH I, night_by_night B, engages B
select stay.PersonalID, stay.EnrollmentID, stay.RelationshipToHoH, project_kind.night_by_night,
       project_kind.engages
from quality_universe
join stay on stay.EnrollmentID = quality_universe.EnrollmentID
join project_kind on project_kind.ProjectID = stay.ProjectID
cross join report cross join hud
where stay.ExitDate is null and stay.EntryDate <= add_days(report.report_end, -hud.inactive_days)
