-- id: income
-- title: Total, earned and other income
-- says: Total income is the amount entered when above zero; else the sum of the amounts when a source is named; else
--   zero for an answer of no, or for a total of zero or less with an answer of yes or none; else unknown, told apart by
--   the answer. Earned income is its amount, whatever its yes or no. Other income is the rest of the total.
-- cites: Glossary: Determining Total and Earned Income, rows 2 to 7; APR: Q18, steps 3 and 4
-- editions: FY2026
-- deviations: Totals are not taken to be worked out at data entry (row 1). An amount below zero, which the CSV format
--   forbids, counts as zero.
-- needs: income_record, IncomeBenefits
-- gives: EnrollmentID S, moment S, IncomeBenefitsID S, IncomeFromAnySource I, sources I, income_answer S, total M,
--   earned M, other M
with added as (
    select income_record.EnrollmentID, income_record.moment, IncomeBenefits.IncomeBenefitsID,
           IncomeBenefits.IncomeFromAnySource, IncomeBenefits.TotalMonthlyIncome as entered,
           cast(yes(Earned) as int) + cast(yes(Unemployment) as int) + cast(yes(SSI) as int)
               + cast(yes(SSDI) as int) + cast(yes(VADisabilityService) as int)
               + cast(yes(VADisabilityNonService) as int) + cast(yes(PrivateDisability) as int)
               + cast(yes(WorkersComp) as int) + cast(yes(TANF) as int) + cast(yes(GA) as int)
               + cast(yes(SocSecRetirement) as int) + cast(yes(Pension) as int) + cast(yes(ChildSupport) as int)
               + cast(yes(Alimony) as int) + cast(yes(OtherIncomeSource) as int) as sources,
           coalesce(EarnedAmount, UnemploymentAmount, SSIAmount, SSDIAmount, VADisabilityServiceAmount,
                    VADisabilityNonServiceAmount, PrivateDisabilityAmount, WorkersCompAmount, TANFAmount, GAAmount,
                    SocSecRetirementAmount, PensionAmount, ChildSupportAmount, AlimonyAmount, OtherIncomeAmount)
               is not null as has_amounts,
           cast(not_negative(EarnedAmount) + not_negative(UnemploymentAmount) + not_negative(SSIAmount)
               + not_negative(SSDIAmount) + not_negative(VADisabilityServiceAmount)
               + not_negative(VADisabilityNonServiceAmount) + not_negative(PrivateDisabilityAmount)
               + not_negative(WorkersCompAmount) + not_negative(TANFAmount) + not_negative(GAAmount)
               + not_negative(SocSecRetirementAmount) + not_negative(PensionAmount)
               + not_negative(ChildSupportAmount) + not_negative(AlimonyAmount)
               + not_negative(OtherIncomeAmount) as decimal(18, 2)) as amounts,
           not_negative(EarnedAmount) as earned
    from income_record
    join IncomeBenefits on IncomeBenefits.IncomeBenefitsID = income_record.IncomeBenefitsID
),
totalled as (
    select EnrollmentID, moment, IncomeBenefitsID, IncomeFromAnySource, sources, earned,
           case when entered > 0 then entered
                when sources > 0 and has_amounts then amounts
                when IncomeFromAnySource = 0 then cast(0 as decimal(18, 2))
                when entered <= 0 and (yes(IncomeFromAnySource) or IncomeFromAnySource is null)
                    then cast(0 as decimal(18, 2)) end as total
    from added
)
select EnrollmentID, moment, IncomeBenefitsID, IncomeFromAnySource, sources,
       case when total is not null then 'known'
            when dont_know(IncomeFromAnySource) then 'dont_know'
            else 'missing' end as income_answer,
       total, earned, cast(total - earned as decimal(18, 2)) as other
from totalled
