-- id: q10
-- title: All coordinated entry activity
-- says: Every assessment in the range by its level and every event by its kind, with the result of those events that
--   take one; records are counted, not persons or households.
-- cites: CE-APR: Q10
-- editions: FY2026
-- deviations: The activity of projects that only receive referrals is left out, as in HUD's answer files (step 1b).
-- needs: ce_assessment, ce_event, event_kind, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select case when ce_assessment.AssessmentLevel = hud.crisis_assessment then 'crisis' else 'housing' end as row_key,
       'none' as column_key, ce_assessment.PersonalID, ce_assessment.EnrollmentID
from ce_assessment cross join hud
where ce_assessment.in_range
  and (ce_assessment.AssessmentLevel = hud.crisis_assessment
       or ce_assessment.AssessmentLevel = hud.housing_assessment)
union all
select event_kind.row_key,
       case when event_kind.takes = 'problem_solving' and yes(ce_event.ProbSolDivRRResult) then 'housed'
            when event_kind.takes = 'aftercare' and yes(ce_event.ReferralCaseManageAfter) then 'aftercare'
            when not event_kind.residential then 'none'
            when ce_event.ReferralResult = hud.client_accepted then 'accepted'
            when ce_event.ReferralResult = hud.client_rejected then 'client_rejected'
            when ce_event.ReferralResult = hud.provider_rejected then 'provider_rejected'
            else 'none' end as column_key,
       ce_event.PersonalID, ce_event.EnrollmentID
from ce_event
join event_kind on event_kind.Event = ce_event.Event
cross join hud
where ce_event.in_range
