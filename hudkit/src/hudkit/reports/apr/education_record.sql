-- id: education_record
-- title: Education record of youth at start and exit
-- says: At start the record collected at start and dated on the start date; at exit the one collected at exit and dated
--   on the exit date. A record of another date is none.
-- cites: APR: Q27m, step 2; Glossary: HMIS Data Quality Report, Missing Data
-- editions: FY2026
-- deviations: Of several records of one moment the one updated last, then the lowest YouthEducationStatusID.
-- needs: youth_leaver, YouthEducationStatus, hud
-- gives: EnrollmentID S, moment S, CurrentSchoolAttend I, MostRecentEdStatus I, CurrentEdStatus I
with staged as (
    select youth_leaver.EnrollmentID, YouthEducationStatus.YouthEducationStatusID, YouthEducationStatus.DateUpdated,
           YouthEducationStatus.CurrentSchoolAttend, YouthEducationStatus.MostRecentEdStatus,
           YouthEducationStatus.CurrentEdStatus,
           case when YouthEducationStatus.DataCollectionStage = hud.stage_start
                     and YouthEducationStatus.InformationDate = youth_leaver.EntryDate then 'start'
                when YouthEducationStatus.DataCollectionStage = hud.stage_exit
                     and YouthEducationStatus.InformationDate = youth_leaver.ExitDate then 'exit' end as moment
    from youth_leaver
    join YouthEducationStatus on YouthEducationStatus.EnrollmentID = youth_leaver.EnrollmentID
    cross join hud
),
ranked as (
    select EnrollmentID, moment, CurrentSchoolAttend, MostRecentEdStatus, CurrentEdStatus,
           row_number() over (
               partition by EnrollmentID, moment order by DateUpdated desc nulls last, YouthEducationStatusID
           ) as place
    from staged
    where moment is not null
)
select EnrollmentID, moment, CurrentSchoolAttend, MostRecentEdStatus, CurrentEdStatus
from ranked
where place = 1
