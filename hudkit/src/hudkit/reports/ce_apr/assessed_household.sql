-- id: assessed_household
-- title: Assessed households
-- says: Each head of household served with the household's latest assessment.
-- cites: CE-APR: Q9a; CE-APR: Q9b; Glossary: Unduplicated Household Counts
-- editions: FY2026
-- deviations: A household whose assessment tells nothing of the prioritization list is not on it.
-- needs: universe, household_assessment, hud
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, household_type S, assessed_by S, prioritized B
select universe.PersonalID, universe.EnrollmentID, universe.HouseholdID, universe.household_type,
       case when household_assessment.AssessmentType = hud.phone_assessment then 'phone'
            when household_assessment.AssessmentType = hud.virtual_assessment then 'virtual'
            when household_assessment.AssessmentType = hud.in_person_assessment then 'in_person' end as assessed_by,
       coalesce(household_assessment.PrioritizationStatus = hud.on_priority_list, false) as prioritized
from universe
join household_assessment on household_assessment.HouseholdID = universe.HouseholdID
cross join hud
where universe.head
