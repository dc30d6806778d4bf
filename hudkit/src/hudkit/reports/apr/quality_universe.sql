-- id: quality_universe
-- title: Everyone who counts for data quality
-- says: One row per person active in the range, by the latest stay that counts for data quality.
-- cites: Glossary: HMIS Data Quality Report, Project Stays to Include
-- editions: FY2026
-- deviations: none
-- needs: stay_facts
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, ProjectID S, ProjectType I, counts_moved_in B, EntryDate D,
--   ExitDate D, Destination I, age I, age_group S, age_answer S, adult B, child B, household_type S, head B,
--   leaver B, stayer B, veteran B, youth_household B, youth B, chronic S, move_in D, household_days I
select PersonalID, EnrollmentID, HouseholdID, ProjectID, ProjectType, counts_moved_in, EntryDate, ExitDate,
       Destination, age, age_group, age_answer, adult, child, household_type, head, leaver, stayer, veteran,
       youth_household, youth, chronic, move_in, household_days
from stay_facts
where latest_engaged
