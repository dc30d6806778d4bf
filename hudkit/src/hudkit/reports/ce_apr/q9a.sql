-- id: q9a
-- title: Households assessed, by type of assessment
-- says: Households assessed in the range by phone, virtually or in person, at the latest assessment.
-- cites: CE-APR: Q9a
-- editions: FY2026
-- deviations: A household whose assessment does not tell its type is in no row, nor in the total.
-- needs: assessed_household
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select assessed_by as row_key, household_type as column_key, PersonalID, EnrollmentID
from assessed_household
where assessed_by is not null
