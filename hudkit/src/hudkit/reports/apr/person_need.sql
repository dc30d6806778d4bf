-- id: person_need
-- title: Special needs of each person
-- says: One row per person, stage and need the record of that stage answers with yes; no other answer counts.
-- cites: APR: Q13a1, step 4
-- editions: FY2026
-- deviations: none
-- needs: person_stage, special_need
-- gives: stage S, special_need S, conditions I, PersonalID S, EnrollmentID S, household_part S,
--   veteran B, youth B, chronic S
select person_stage.stage, special_need.special_need, special_need.conditions, person_stage.PersonalID,
       person_stage.EnrollmentID, person_stage.household_part, person_stage.veteran,
       person_stage.youth, person_stage.chronic
from person_stage
join special_need on special_need.EnrollmentID = person_stage.EnrollmentID
    and special_need.stage = person_stage.stage
