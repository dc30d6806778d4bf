-- id: q20b
-- title: Number of non-cash benefits
-- says: Adults with any non-cash benefit, named or only said to be there; with none; who do not know; and without
--   data, or without a record of the moment.
-- cites: APR: Q20b, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: benefit_record, IncomeBenefits
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select case when yes(SNAP) or yes(WIC) or yes(TANFChildCare) or yes(TANFTransportation) or yes(OtherTANF)
                 or yes(OtherBenefitsSource) or yes(BenefitsFromAnySource) then 'some'
            when BenefitsFromAnySource = 0 then 'none'
            when dont_know(BenefitsFromAnySource) then 'dont_know'
            else 'missing' end as row_key,
       benefit_record.moment as column_key, benefit_record.PersonalID, benefit_record.EnrollmentID
from benefit_record
left join IncomeBenefits on IncomeBenefits.IncomeBenefitsID = benefit_record.IncomeBenefitsID
