-- id: person_source
-- title: Sources of income of adults and heads of household at each moment
-- says: One row for every source the record of the moment answers with yes, whatever its amount; one when it answers no
--   to income from any source; and one when, after the start, this question is answered with yes or no both in it and
--   in the record at start.
-- cites: APR: Q17, steps 2 to 5; APR: Q19b, steps 7 and 8
-- editions: FY2026
-- deviations: none
-- needs: person_income, IncomeBenefits
-- gives: moment S, source S, answered B, PersonalID S, EnrollmentID S, adult B, youth B,
--   household_type S
with flags as (
    select person_income.moment, person_income.PersonalID, person_income.EnrollmentID,
           person_income.adult, person_income.youth, person_income.household_type,
           coalesce(person_income.IncomeFromAnySource in (0, 1), false) as answered,
           yes(IncomeBenefits.Earned) as earned,
           yes(IncomeBenefits.Unemployment) as unemployment,
           yes(IncomeBenefits.SSI) as ssi,
           yes(IncomeBenefits.SSDI) as ssdi,
           yes(IncomeBenefits.VADisabilityService) as va_service,
           yes(IncomeBenefits.VADisabilityNonService) as va_non_service,
           yes(IncomeBenefits.PrivateDisability) as private_disability,
           yes(IncomeBenefits.WorkersComp) as workers_comp,
           yes(IncomeBenefits.TANF) as tanf,
           yes(IncomeBenefits.GA) as general_assistance,
           yes(IncomeBenefits.SocSecRetirement) as retirement,
           yes(IncomeBenefits.Pension) as pension,
           yes(IncomeBenefits.ChildSupport) as child_support,
           yes(IncomeBenefits.Alimony) as alimony,
           yes(IncomeBenefits.OtherIncomeSource) as other_source,
           coalesce(person_income.IncomeFromAnySource = 0, false) as no_source,
           person_income.moment <> 'start' and person_income.IncomeFromAnySource in (0, 1)
               and person_income.start_answer in (0, 1) as both_answered
    from person_income
    join IncomeBenefits on IncomeBenefits.IncomeBenefitsID = person_income.IncomeBenefitsID
)
select moment, source, answered, PersonalID, EnrollmentID, adult, youth, household_type
from flags unpivot (counted for source in (
    earned, unemployment, ssi, ssdi, va_service, va_non_service, private_disability, workers_comp, tanf,
    general_assistance, retirement, pension, child_support, alimony, other_source, no_source, both_answered
))
where counted
