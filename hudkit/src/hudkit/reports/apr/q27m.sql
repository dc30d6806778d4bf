-- id: q27m
-- title: Education status of youth
-- says: Youth who left a demonstration project by the record at start and the one at exit: school enrollment, the most
--   recent status of those not enrolled, the current status of those enrolled. An answer or a record that is missing is
--   data not collected.
-- cites: APR: Q27m, steps 1 to 6; Glossary: HMIS Data Quality Report, Missing Data
-- editions: FY2026
-- deviations: A code that column Z does not list is data not collected.
-- needs: youth_leaver, education_record, listed_answer, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with moments as (
    select 'start' as column_key, PersonalID, EnrollmentID from youth_leaver
    union all
    select 'exit' as column_key, PersonalID, EnrollmentID from youth_leaver
),
answers as (
    select moments.column_key, moments.PersonalID, moments.EnrollmentID,
           concat('enrollment_', coalesce(cast(attends.code as string), '99')) as enrollment,
           case when education_record.CurrentSchoolAttend = 0
                then concat('recent_', coalesce(cast(recent.code as string), '99')) end as recent,
           case when education_record.CurrentSchoolAttend in (hud.attends_irregularly, hud.attends_regularly)
                then concat('current_', coalesce(cast(at_present.code as string), '99')) end as at_present
    from moments
    left join education_record on education_record.EnrollmentID = moments.EnrollmentID
        and education_record.moment = moments.column_key
    left join listed_answer as attends on attends.element = 'school_enrollment'
        and attends.code = education_record.CurrentSchoolAttend
    left join listed_answer as recent on recent.element = 'recent_education'
        and recent.code = education_record.MostRecentEdStatus
    left join listed_answer as at_present on at_present.element = 'current_education'
        and at_present.code = education_record.CurrentEdStatus
    cross join hud
)
select row_key, column_key, PersonalID, EnrollmentID
from answers unpivot (row_key for question in (enrollment, recent, at_present))
