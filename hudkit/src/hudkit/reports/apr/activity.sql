-- id: activity
-- title: What counts as a service
-- says: In night-by-night shelters the bed nights decide who was active.
-- cites: APR: Report Programming Basics; Glossary: Active Clients, Method 2
-- editions: FY2026
-- deviations: none
-- needs: bed_night
-- gives: EnrollmentID S, activity_date D, is_bed_night B
select EnrollmentID, night as activity_date, true as is_bed_night
from bed_night
