-- id: ce_event
-- title: Coordinated entry events
-- says: Events of stays in the CoC that fell while the project was an access point, from the first day of the range to
--   90 days after the last; those in the range are marked.
-- cites: CE-APR: Universe, steps 3b, 4a and 4b
-- editions: FY2026
-- deviations: none
-- needs: Event, coc_stay, access_point, report, hud
-- gives: EventID S, PersonalID S, EnrollmentID S, HouseholdID S, ProjectID S, EventDate D, Event I,
--   ProbSolDivRRResult I, ReferralCaseManageAfter I, ReferralResult I, DateCreated T, in_range B
select distinct Event.EventID, coc_stay.PersonalID, coc_stay.EnrollmentID, coc_stay.HouseholdID, coc_stay.ProjectID,
       Event.EventDate, Event.Event, Event.ProbSolDivRRResult, Event.ReferralCaseManageAfter, Event.ReferralResult,
       Event.DateCreated, Event.EventDate <= report.report_end as in_range
from Event
join coc_stay on coc_stay.EnrollmentID = Event.EnrollmentID
join access_point on access_point.ProjectID = coc_stay.ProjectID
cross join report cross join hud
where Event.EventDate >= report.report_start
  and Event.EventDate <= add_days(report.report_end, hud.days_after_report)
  and Event.EventDate >= coalesce(access_point.first_day, Event.EventDate)
  and Event.EventDate <= or_never(access_point.last_day)
