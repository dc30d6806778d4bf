-- id: outcome_record
-- title: Income and benefits record at start, at exit and at the end of the range
-- says: At start and at exit the records of those days; for stayers the latest record of the stay collected at start,
--   at an update or at an annual assessment and dated by the end of the range.
-- cites: PATH: Q19 to Q24; APR: Report Programming Basics, item 7
-- editions: FY2026
-- deviations: Of several records of one day the one updated last, then the lowest IncomeBenefitsID.
-- needs: path_person, income_record, IncomeBenefits, report, hud
-- gives: moment S, IncomeBenefitsID S, PersonalID S, EnrollmentID S, HouseholdID S
with asked as (
    select 'start' as moment, PersonalID, EnrollmentID, HouseholdID from path_person where enrolled
    union all
    select 'exit' as moment, PersonalID, EnrollmentID, HouseholdID from path_person where enrolled and leaver
    union all
    select 'latest' as moment, PersonalID, EnrollmentID, HouseholdID from path_person where enrolled and stayer
),
latest as (
    select IncomeBenefits.EnrollmentID, IncomeBenefits.IncomeBenefitsID,
           row_number() over (
               partition by IncomeBenefits.EnrollmentID
               order by IncomeBenefits.InformationDate desc, IncomeBenefits.DateUpdated desc nulls last,
                        IncomeBenefits.IncomeBenefitsID
           ) as place
    from path_person
    join IncomeBenefits on IncomeBenefits.EnrollmentID = path_person.EnrollmentID
    cross join report cross join hud
    where path_person.enrolled and path_person.stayer
      and IncomeBenefits.InformationDate <= report.report_end
      and IncomeBenefits.DataCollectionStage in (hud.stage_start, hud.stage_update, hud.stage_annual)
)
select asked.moment, coalesce(income_record.IncomeBenefitsID, latest.IncomeBenefitsID) as IncomeBenefitsID,
       asked.PersonalID, asked.EnrollmentID, asked.HouseholdID
from asked
left join income_record on income_record.EnrollmentID = asked.EnrollmentID and income_record.moment = asked.moment
left join latest on latest.EnrollmentID = asked.EnrollmentID and asked.moment = 'latest' and latest.place = 1
