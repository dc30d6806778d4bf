-- id: active
-- title: Active stays of the report
-- says: Stays active by service (method 2), in street outreach and services only alike.
-- cites: PATH: Determining Which Clients to Include; Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: An exit in the range makes a stay active only when it holds an activity, as method 2 reads since FY2026.
-- needs: active_by_service
-- gives: EnrollmentID S
select EnrollmentID
from active_by_service
