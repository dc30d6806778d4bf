-- id: q20a
-- title: Non-cash benefits by source
-- says: Adults by each non-cash benefit the record of start, annual assessment or exit answers with yes.
-- cites: APR: Q20a, steps 1 to 4
-- editions: FY2026
-- deviations: none
-- needs: benefit_record, IncomeBenefits
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with flags as (
    select benefit_record.moment as column_key, benefit_record.PersonalID, benefit_record.EnrollmentID,
           yes(IncomeBenefits.SNAP) as snap,
           yes(IncomeBenefits.WIC) as wic,
           yes(IncomeBenefits.TANFChildCare) as tanf_child_care,
           yes(IncomeBenefits.TANFTransportation) as tanf_transportation,
           yes(IncomeBenefits.OtherTANF) as other_tanf,
           yes(IncomeBenefits.OtherBenefitsSource) as other_benefit
    from benefit_record
    join IncomeBenefits on IncomeBenefits.IncomeBenefitsID = benefit_record.IncomeBenefitsID
)
select row_key, column_key, PersonalID, EnrollmentID
from flags unpivot (counted for row_key in (
    snap, wic, tanf_child_care, tanf_transportation, other_tanf, other_benefit
))
where counted
