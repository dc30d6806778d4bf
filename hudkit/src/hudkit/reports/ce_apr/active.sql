-- id: active
-- title: Active stays of the report
-- says: Stays active by service (method 2), the service being the household's latest assessment in the range: the
--   members who were there on that day, the exit date included.
-- cites: CE-APR: Universe, note on questions 4 through 9; Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: none
-- needs: active_by_service
-- gives: EnrollmentID S
select EnrollmentID
from active_by_service
