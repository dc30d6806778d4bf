-- id: household_assessment
-- title: Latest assessment of a household
-- says: For each person assessed the latest assessment in the range, and for each household the latest among those of
--   its members. An earlier assessment in another household brings nobody of that household into the report.
-- cites: CE-APR: Universe, note on questions 4 through 9; CE-APR: Q9c, step 1
-- editions: FY2026
-- deviations: HUD has the head assessed; an assessment entered for another member counts for the household, as in HUD's
--   answer files. It must lie inside the stay it belongs to, as in active method 2. On one day the one created last
--   counts, then the lowest AssessmentID.
-- needs: ce_assessment
-- gives: HouseholdID S, ProjectID S, AssessmentDate D, AssessmentType I, PrioritizationStatus I
with of_person as (
    select AssessmentID, HouseholdID, ProjectID, AssessmentDate, AssessmentType, PrioritizationStatus, DateCreated,
           row_number() over (
               partition by PersonalID order by AssessmentDate desc, DateCreated desc nulls last, AssessmentID
           ) as place
    from ce_assessment
    where in_range and in_stay
),
of_household as (
    select HouseholdID, ProjectID, AssessmentDate, AssessmentType, PrioritizationStatus,
           row_number() over (
               partition by HouseholdID order by AssessmentDate desc, DateCreated desc nulls last, AssessmentID
           ) as place
    from of_person
    where place = 1
)
select HouseholdID, ProjectID, AssessmentDate, AssessmentType, PrioritizationStatus
from of_household
where place = 1
