-- id: q24a
-- title: Housing assessment at exit from homelessness prevention
-- says: Leavers of homelessness prevention by the housing assessment of the exit, and by its subsidy where they kept
--   or moved to housing; no assessment is data not collected.
-- cites: APR: Q24a, Universe and steps 1 and 2; APR: Reporting Counts of Clients by Element by Household Type
-- editions: FY2026
-- deviations: An assessment or a subsidy that is not listed for its row, a missing subsidy among them, is data not
--   collected, since each client is counted exactly once by the element and again in the total.
-- needs: universe, stay, Exit, housing_assessment, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(housing_assessment.row_key, 'missing') as row_key, universe.household_type as column_key,
       universe.PersonalID, universe.EnrollmentID
from universe
join stay on stay.EnrollmentID = universe.EnrollmentID
left join Exit on Exit.ExitID = stay.ExitID and Exit.EnrollmentID = stay.EnrollmentID
left join housing_assessment on housing_assessment.HousingAssessment = Exit.HousingAssessment
    and (housing_assessment.SubsidyInformation is null
         or housing_assessment.SubsidyInformation = Exit.SubsidyInformation)
cross join hud
where universe.leaver
  and universe.ProjectType = hud.prevention_project
