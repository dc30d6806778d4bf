-- id: last_seen
-- title: Latest record of a stay
-- says: Each enrollment with its latest current living situation and its latest bed night, and whether it has a bed night
--   on its start date.
-- cites: CSV: CurrentLivingSituation.csv; CSV: Services.csv
-- editions: FY2026
-- deviations: none
-- needs: stay, bed_night, CurrentLivingSituation
-- gives: EnrollmentID S, contact D, contact_line I, night D, night_line I, first_night B
with contact as (
    select EnrollmentID, max(InformationDate) as day, arg_max(_line, InformationDate) as _line
    from checked.CurrentLivingSituation where DateDeleted is null group by EnrollmentID
),
night as (
    select n.EnrollmentID, max(n.night) as day, arg_max(n._line, n.night) as _line,
           bool_or(n.night = s.EntryDate) as on_start
    from checked.bed_night n
    join checked.stay s on s.EnrollmentID = n.EnrollmentID and s.first_row
    group by n.EnrollmentID
)
select coalesce(contact.EnrollmentID, night.EnrollmentID) as EnrollmentID,
       contact.day as contact, contact._line as contact_line,
       night.day as night, night._line as night_line, coalesce(night.on_start, false) as first_night
from contact
full join night on night.EnrollmentID = contact.EnrollmentID
