-- id: activity
-- title: What counts as a service
-- says: The latest assessment of a household in the range is a service to each of its stays.
-- cites: CE-APR: Universe, note on questions 4 through 9; Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: none
-- needs: coc_stay, household_assessment
-- gives: EnrollmentID S, activity_date D, is_bed_night B
select coc_stay.EnrollmentID, household_assessment.AssessmentDate as activity_date, false as is_bed_night
from coc_stay
join household_assessment on household_assessment.HouseholdID = coc_stay.HouseholdID
