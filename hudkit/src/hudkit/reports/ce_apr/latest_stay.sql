-- id: latest_stay
-- title: Stay with the latest assessment
-- says: Of a person's active stays, the one in the household that was assessed last.
-- cites: CE-APR: Universe, note on questions 4 through 9
-- editions: FY2026
-- deviations: Assessed on one day: the latest start, then the lowest EnrollmentID compared as text.
-- needs: active, stay, household_assessment
-- gives: PersonalID S, EnrollmentID S
select PersonalID, EnrollmentID
from (
    select stay.PersonalID, stay.EnrollmentID,
           row_number() over (
               partition by stay.PersonalID
               order by household_assessment.AssessmentDate desc, stay.EntryDate desc, stay.EnrollmentID
           ) as place
    from active
    join stay on stay.EnrollmentID = active.EnrollmentID
    join household_assessment on household_assessment.HouseholdID = stay.HouseholdID
) as ranked
where place = 1
