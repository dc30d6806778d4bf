-- id: latest_engaged_stay
-- title: Stay with the latest assessment for data quality
-- says: Of a person's stays that count for data quality, the one in the household that was assessed last; the engaged
--   filter comes first.
-- cites: Glossary: HMIS Data Quality Report, Project Stays to Include; CE-APR: Universe, note on questions 4 through 9
-- editions: FY2026
-- deviations: Ties as in latest_stay.
-- needs: engaged_stay, stay, household_assessment
-- gives: PersonalID S, EnrollmentID S
select PersonalID, EnrollmentID
from (
    select stay.PersonalID, stay.EnrollmentID,
           row_number() over (
               partition by stay.PersonalID
               order by household_assessment.AssessmentDate desc, stay.EntryDate desc, stay.EnrollmentID
           ) as place
    from engaged_stay
    join stay on stay.EnrollmentID = engaged_stay.EnrollmentID
    join household_assessment on household_assessment.HouseholdID = stay.HouseholdID
) as ranked
where place = 1
