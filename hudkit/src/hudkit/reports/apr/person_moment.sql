-- id: person_moment
-- title: Whose income is asked for, and at which moment
-- says: Everyone served at start, leavers at exit, stayers at the annual assessment, each with the record of that
--   moment if there is one. Not due are stayers who do not have to have an annual assessment yet.
-- cites: APR: Q16, steps 3 to 5; APR: Q21, steps 8 to 10; APR: Determining a Client's Relevant Annual Assessment
-- editions: FY2026
-- deviations: none
-- needs: universe, annual_assessment, income_record
-- gives: moment S, due B, IncomeBenefitsID S, PersonalID S, EnrollmentID S, HouseholdID S, ExitDate D, adult B, head
--   B, youth B, household_type S
with asked as (
    select 'start' as moment, true as due, PersonalID, EnrollmentID, HouseholdID, ExitDate, adult, head, youth,
           household_type
    from universe
    union all
    select 'exit' as moment, true as due, PersonalID, EnrollmentID, HouseholdID, ExitDate, adult, head, youth,
           household_type
    from universe
    where leaver
    union all
    select 'annual' as moment, annual_assessment.required as due, universe.PersonalID, universe.EnrollmentID,
           universe.HouseholdID, universe.ExitDate, universe.adult, universe.head, universe.youth,
           universe.household_type
    from universe join annual_assessment on annual_assessment.EnrollmentID = universe.EnrollmentID
    where universe.stayer
)
select asked.moment, asked.due, income_record.IncomeBenefitsID, asked.PersonalID, asked.EnrollmentID,
       asked.HouseholdID, asked.ExitDate, asked.adult, asked.head, asked.youth, asked.household_type
from asked
left join income_record on income_record.EnrollmentID = asked.EnrollmentID and income_record.moment = asked.moment
