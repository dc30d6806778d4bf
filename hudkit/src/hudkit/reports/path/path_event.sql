-- id: path_event
-- title: What happened with a person in PATH
-- says: Records of a current living situation, the engagement, the determination that the person became enrolled in
--   PATH, and PATH services, each dated inside the stay, the exit date included. Every record of a living situation
--   is a contact, several on a day too; of the others one counts as a contact on a day without such a record.
-- cites: PATH: Determining Which Clients to Include; PATH: Q12a; PATH: Q12b; Glossary: Contact
-- editions: FY2026
-- deviations: The text calls for each of these dates; that one makes no further contact on a day that has one is how
--   HUD's answer program and the guides to edition V3.5 have it.
-- needs: stay, contact, Enrollment, Services, hud
-- gives: EnrollmentID S, event_date D, contact B
with other as (
    select EnrollmentID, DateOfEngagement as event_date
    from stay
    where DateOfEngagement is not null
    union
    select Enrollment.EnrollmentID, Enrollment.DateOfPATHStatus as event_date
    from Enrollment
    where yes(Enrollment.ClientEnrolledInPATH) and Enrollment.DateOfPATHStatus is not null
    union
    select Services.EnrollmentID, Services.DateProvided as event_date
    from Services cross join hud
    where Services.RecordType = hud.path_service_record
),
day_of_contact as (
    select distinct EnrollmentID, contact_date
    from contact
)
select EnrollmentID, contact_date as event_date, true as contact
from contact
union all
select other.EnrollmentID, other.event_date, day_of_contact.EnrollmentID is null as contact
from other
join stay on stay.EnrollmentID = other.EnrollmentID
left join day_of_contact on day_of_contact.EnrollmentID = other.EnrollmentID
    and day_of_contact.contact_date = other.event_date
where other.event_date >= stay.EntryDate and other.event_date <= or_never(stay.ExitDate)
