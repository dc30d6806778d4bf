-- id: household_event
-- title: The event that followed an assessment, the first of a day
-- says: Of several events on the deciding day the one with the lowest EventID, that is the first in the file; only for
--   comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: none
-- needs: universe, household_assessment, ce_assessment, ce_event, event_kind
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, household_type S, Event I, kind S, row_key S, takes S,
--   residential B, result I
with head as (
    select universe.PersonalID, universe.EnrollmentID, universe.HouseholdID, universe.household_type,
           household_assessment.AssessmentDate, household_assessment.ProjectID
    from universe
    join household_assessment on household_assessment.HouseholdID = universe.HouseholdID
    where universe.head
),
next_assessment as (
    select PersonalID, min(AssessmentDate) as AssessmentDate
    from ce_assessment
    where not in_range
    group by PersonalID
),
ranked as (
    select head.PersonalID, head.EnrollmentID, head.HouseholdID, head.household_type, ce_event.Event,
           ce_event.ProbSolDivRRResult, ce_event.ReferralCaseManageAfter, ce_event.ReferralResult,
           row_number() over (
               partition by head.PersonalID
               order by case when ce_event.ProjectID = head.ProjectID then 0 else 1 end, ce_event.EventDate desc,
                        ce_event.EventID
           ) as place
    from head
    join ce_event on ce_event.PersonalID = head.PersonalID
    left join next_assessment on next_assessment.PersonalID = head.PersonalID
    where ce_event.EventDate >= head.AssessmentDate
      and ce_event.EventDate < or_never(next_assessment.AssessmentDate)
)
select ranked.PersonalID, ranked.EnrollmentID, ranked.HouseholdID, ranked.household_type, ranked.Event,
       event_kind.kind, event_kind.row_key, event_kind.takes, event_kind.residential,
       case when event_kind.takes = 'referral' then ranked.ReferralResult
            when event_kind.takes = 'aftercare' then ranked.ReferralCaseManageAfter
            when event_kind.takes = 'problem_solving' then ranked.ProbSolDivRRResult end as result
from ranked
join event_kind on event_kind.Event = ranked.Event
where ranked.place = 1
