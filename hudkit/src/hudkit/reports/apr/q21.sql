-- id: q21
-- title: Health insurance
-- says: Everyone served by each source of health insurance in the record of start, annual assessment or exit, and by
--   the number of sources. Without a source: uninsured for an answer of no or yes, else do not know, missing, or not
--   yet due.
-- cites: APR: Q21, steps 1 to 10
-- editions: FY2026
-- deviations: none
-- needs: person_moment, IncomeBenefits
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with counted_sources as (
    select person_moment.moment as column_key, person_moment.due,
           person_moment.PersonalID, person_moment.EnrollmentID,
           IncomeBenefits.InsuranceFromAnySource as answer,
           yes(Medicaid) as medicaid, yes(Medicare) as medicare, yes(SCHIP) as schip, yes(VHAServices) as vha,
           yes(EmployerProvided) as employer, yes(COBRA) as cobra, yes(PrivatePay) as private_pay,
           yes(StateHealthIns) as state_adults, yes(IndianHealthServices) as indian_health,
           yes(OtherInsurance) as other_insurance,
           cast(yes(Medicaid) as int) + cast(yes(Medicare) as int) + cast(yes(SCHIP) as int)
               + cast(yes(VHAServices) as int) + cast(yes(EmployerProvided) as int) + cast(yes(COBRA) as int)
               + cast(yes(PrivatePay) as int) + cast(yes(StateHealthIns) as int)
               + cast(yes(IndianHealthServices) as int) + cast(yes(OtherInsurance) as int) as sources
    from person_moment
    left join IncomeBenefits on IncomeBenefits.IncomeBenefitsID = person_moment.IncomeBenefitsID
),
flags as (
    select column_key, PersonalID, EnrollmentID, medicaid, medicare, schip, vha, employer, cobra,
           private_pay, state_adults, indian_health, other_insurance,
           due and sources = 0 and answer in (0, 1) as uninsured,
           due and sources = 0 and dont_know(answer) as dont_know,
           due and sources = 0 and missing(answer) as missing,
           not due as not_due,
           sources = 1 as one_source,
           sources > 1 as several_sources
    from counted_sources
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for row_key in (
    medicaid, medicare, schip, vha, employer, cobra, private_pay, state_adults, indian_health, other_insurance,
    uninsured, dont_know, missing, not_due, one_source, several_sources
))
where counted
