-- id: q18
-- title: Referrals
-- says: Persons enrolled in PATH by the PATH referrals they received in the range, and those who attained the service.
-- cites: PATH: Q18
-- editions: FY2026
-- deviations: none
-- needs: path_service
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select cast(TypeProvided as string) as row_key, case when attained then 'attained' else 'received' end as column_key,
       PersonalID, EnrollmentID
from path_service
where referral
