-- id: contact
-- title: Contact
-- says: Each record of a current living situation dated inside the stay, the exit date included; several on a day are
--   several contacts.
-- cites: Glossary: Contact
-- editions: FY2026
-- deviations: none
-- needs: stay, CurrentLivingSituation
-- gives: EnrollmentID S, CurrentLivingSitID S, contact_date D, CurrentLivingSituation I
select stay.EnrollmentID, CurrentLivingSituation.CurrentLivingSitID,
       CurrentLivingSituation.InformationDate as contact_date, CurrentLivingSituation.CurrentLivingSituation
from stay
join CurrentLivingSituation on CurrentLivingSituation.EnrollmentID = stay.EnrollmentID
where CurrentLivingSituation.InformationDate >= stay.EntryDate
  and (stay.ExitDate is null or CurrentLivingSituation.InformationDate <= stay.ExitDate)
