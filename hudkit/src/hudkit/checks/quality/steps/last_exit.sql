-- id: last_exit
-- title: Exit of an enrollment
-- says: One Exit row per enrollment, the latest.
-- cites: CSV: Exit.csv
-- editions: FY2026
-- deviations: Where an enrollment has two exits the one with the later ExitDate counts.
-- needs: Exit
-- gives: _line I, EnrollmentID S, ExitDate D, Destination I, DestinationSubsidyType I
select distinct on (EnrollmentID) _line, EnrollmentID, ExitDate, Destination, DestinationSubsidyType
from checked.Exit
where DateDeleted is null
order by EnrollmentID, ExitDate desc nulls last, _line
