-- id: q19_q24
-- title: Outcomes
-- says: Persons enrolled in PATH by income, non-cash benefits and health insurance from any source, and by some of
--   the sources: at start everyone, at exit leavers, at the end of the range stayers.
-- cites: PATH: Q19 to Q24; Glossary: HMIS Data Quality Report, Missing Data
-- editions: FY2026
-- deviations: Without a record a person counts under data not collected; an answer that is not on the list is in no
--   row. Of the sources, which have no such row, whoever did not answer yes counts under no.
-- needs: outcome_record, IncomeBenefits
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with answered as (
    select outcome_record.moment, outcome_record.PersonalID, outcome_record.EnrollmentID,
           coalesce(cast(IncomeFromAnySource as string), '99') as income,
           coalesce(cast(BenefitsFromAnySource as string), '99') as benefits,
           coalesce(cast(InsuranceFromAnySource as string), '99') as insurance,
           case when yes(SSI) or yes(SSDI) then '1' else '0' end as social_security,
           case when yes(Medicaid) or yes(Medicare) then '1' else '0' end as public_insurance,
           case when yes(SCHIP) or yes(VHAServices) or yes(EmployerProvided) or yes(COBRA) or yes(PrivatePay)
                     or yes(StateHealthIns) or yes(IndianHealthServices) or yes(OtherInsurance)
                then '1' else '0' end as other_insurance
    from outcome_record
    left join IncomeBenefits on IncomeBenefits.IncomeBenefitsID = outcome_record.IncomeBenefitsID
)
select concat(question, '_', answer) as row_key, moment as column_key, PersonalID, EnrollmentID
from answered unpivot (answer for question in (
    income, benefits, insurance, social_security, public_insurance, other_insurance
))
