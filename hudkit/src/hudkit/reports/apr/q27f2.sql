-- id: q27f2
-- title: Subsidy of youth who left to a rental with ongoing subsidy
-- says: As in Q23d, for youth.
-- cites: APR: Q27f2; APR: Q23d, Universe and step 1
-- editions: FY2026
-- deviations: A subsidy type that is missing or not listed has no row and is not in the total.
-- needs: exit_by_subsidy
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select subsidy as row_key, household_type as column_key, PersonalID, EnrollmentID
from exit_by_subsidy
where youth
