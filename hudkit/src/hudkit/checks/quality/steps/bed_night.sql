-- id: bed_night
-- title: Bed night
-- says: Each date on which an enrollment has a bed night (record type 200).
-- cites: CSV: Services.csv; Glossary: Bed-Night and Length of Stay in Residence, method 2
-- editions: FY2026
-- deviations: none
-- needs: Services
-- gives: EnrollmentID S, night D, _line I
select EnrollmentID, DateProvided as night, min(_line) as _line
from checked.Services
where RecordType = 200 and DateDeleted is null and DateProvided is not null
group by EnrollmentID, DateProvided
