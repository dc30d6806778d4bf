-- id: q20b
-- title: Number of non-cash benefits
-- says: As Q20b, without those who do not know or prefer not to say; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: As above.
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
where not coalesce(dont_know(BenefitsFromAnySource) and not (yes(SNAP) or yes(WIC) or yes(TANFChildCare)
    or yes(TANFTransportation) or yes(OtherTANF) or yes(OtherBenefitsSource)), false)
