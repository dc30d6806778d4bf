-- id: q17
-- title: Services provided
-- says: Persons enrolled in PATH by the PATH services they received in the range.
-- cites: PATH: Q17
-- editions: FY2026
-- deviations: none
-- needs: path_service
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select cast(TypeProvided as string) as row_key, 'received' as column_key, PersonalID, EnrollmentID
from path_service
where not referral
