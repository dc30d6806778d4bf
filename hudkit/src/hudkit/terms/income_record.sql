-- id: income_record
-- title: Income and benefits record at start, annual assessment and exit
-- says: At start the record collected at start and dated on the start date; at exit the one collected at exit and dated
--   on the exit date; at the annual assessment the latest one collected as such within its days. A record of another
--   date is none. Of stays in the range only: nobody else is reported on.
-- cites: Glossary: HMIS Data Quality Report, Missing Data; Glossary: Annual Assessment, steps 6 to 8
-- editions: FY2026
-- deviations: Of several records of one day the one updated last, then the lowest IncomeBenefitsID.
-- needs: stay, leaver_or_stayer, annual_assessment, IncomeBenefits, hud
-- gives: EnrollmentID S, moment S, IncomeBenefitsID S
with staged as (
    select stay.EnrollmentID, IncomeBenefits.IncomeBenefitsID, IncomeBenefits.InformationDate,
           IncomeBenefits.DateUpdated,
           case when IncomeBenefits.DataCollectionStage = hud.stage_start
                     and IncomeBenefits.InformationDate = stay.EntryDate then 'start'
                when IncomeBenefits.DataCollectionStage = hud.stage_exit
                     and IncomeBenefits.InformationDate = stay.ExitDate then 'exit'
                when IncomeBenefits.DataCollectionStage = hud.stage_annual
                     and IncomeBenefits.InformationDate >= annual_assessment.first_day
                     and IncomeBenefits.InformationDate <= annual_assessment.last_day then 'annual' end as moment
    from stay
    join leaver_or_stayer on leaver_or_stayer.EnrollmentID = stay.EnrollmentID
        and (leaver_or_stayer.leaver or leaver_or_stayer.stayer)
    join IncomeBenefits on IncomeBenefits.EnrollmentID = stay.EnrollmentID
    left join annual_assessment on annual_assessment.EnrollmentID = stay.EnrollmentID
    cross join hud
),
ranked as (
    select EnrollmentID, moment, IncomeBenefitsID,
           row_number() over (
               partition by EnrollmentID, moment
               order by InformationDate desc, DateUpdated desc nulls last, IncomeBenefitsID
           ) as place
    from staged
    where moment is not null
)
select EnrollmentID, moment, IncomeBenefitsID
from ranked
where place = 1
