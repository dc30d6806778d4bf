-- id: activity
-- title: What counts as a service
-- says: A contact, the engagement, the enrollment in PATH and PATH services decide who was active.
-- cites: PATH: Determining Which Clients to Include; Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: none
-- needs: path_event
-- gives: EnrollmentID S, activity_date D, is_bed_night B
select EnrollmentID, event_date as activity_date, false as is_bed_night
from path_event
