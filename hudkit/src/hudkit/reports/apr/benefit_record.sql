-- id: benefit_record
-- title: Whose non-cash benefits are asked for, and by which record
-- says: Adults at start; at exit those who left with their head of household or are the head; at the annual assessment
--   all stayers, by their own assessment, but members other than the head by their latest record of start, update or
--   annual assessment once the head has been assessed.
-- cites: APR: Q20a, steps 2 to 4; APR: Q20b, steps 1 and 5; APR: Report Programming Basics, item 7
-- editions: FY2026
-- deviations: The most recent data of a member are the latest available of item 7, dated by the end of the range; of
--   several of one day the one updated last, then the lowest IncomeBenefitsID. Stayers without a record to go by are
--   listed without one; only Q20b has a row for them.
-- needs: person_moment, income_record, head_of_household, stay, IncomeBenefits, report, hud
-- gives: moment S, IncomeBenefitsID S, PersonalID S, EnrollmentID S, HouseholdID S
with assessed as (
    select distinct head_of_household.HouseholdID
    from head_of_household join income_record on income_record.EnrollmentID = head_of_household.EnrollmentID
    where income_record.moment = 'annual'
),
head_exit as (
    select distinct head_of_household.HouseholdID, stay.ExitDate
    from head_of_household join stay on stay.EnrollmentID = head_of_household.EnrollmentID
),
ranked as (
    select person_moment.EnrollmentID, IncomeBenefits.IncomeBenefitsID,
           row_number() over (
               partition by person_moment.EnrollmentID
               order by IncomeBenefits.InformationDate desc, IncomeBenefits.DateUpdated desc nulls last,
                        IncomeBenefits.IncomeBenefitsID
           ) as place
    from person_moment
    join assessed on assessed.HouseholdID = person_moment.HouseholdID
    join IncomeBenefits on IncomeBenefits.EnrollmentID = person_moment.EnrollmentID
    cross join report cross join hud
    where person_moment.moment = 'annual' and person_moment.adult and not person_moment.head
      and IncomeBenefits.InformationDate <= report.report_end
      and IncomeBenefits.DataCollectionStage in (hud.stage_start, hud.stage_update, hud.stage_annual)
)
select person_moment.moment,
       coalesce(case when person_moment.moment = 'annual' then ranked.IncomeBenefitsID end,
                person_moment.IncomeBenefitsID) as IncomeBenefitsID,
       person_moment.PersonalID, person_moment.EnrollmentID, person_moment.HouseholdID
from person_moment
left join head_exit on head_exit.HouseholdID = person_moment.HouseholdID
    and head_exit.ExitDate = person_moment.ExitDate
left join ranked on ranked.EnrollmentID = person_moment.EnrollmentID and ranked.place = 1
where person_moment.adult and (person_moment.moment <> 'exit' or head_exit.HouseholdID is not null)
