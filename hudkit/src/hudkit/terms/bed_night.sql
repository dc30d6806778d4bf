-- id: bed_night
-- title: Bed night
-- says: A distinct date on which a bed was used during the stay, from the start date up to but not on the exit
--   date.
-- cites: Glossary: Bed-Night and Length of Stay in Residence, method 2
-- editions: FY2026
-- deviations: none
-- needs: Services, stay, hud
-- gives: EnrollmentID S, night D
select distinct stay.EnrollmentID, Services.DateProvided as night
from stay
join Services on Services.EnrollmentID = stay.EnrollmentID
cross join hud
where Services.RecordType = hud.bed_night_record
  and Services.DateProvided >= stay.EntryDate
  and (stay.ExitDate is null or Services.DateProvided < stay.ExitDate)
