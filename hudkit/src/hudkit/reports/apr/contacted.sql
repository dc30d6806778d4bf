-- id: contacted
-- title: Persons contacted
-- says: Adults and heads in street outreach and night-by-night shelters with a contact in the range, not after the
--   engagement, or with the engagement in the range. Their contacts on the latest stay, also before the range, up to
--   the engagement and the end of the range; an engagement without a contact on its day is one contact more. The
--   first contact tells where they stayed; where the engagement is the only one, that is not known.
-- cites: APR: Q9a, Universe and steps 1 to 5; Glossary: Contact; Glossary: Date of Engagement
-- editions: FY2026
-- deviations: Of several first contacts on a day the lowest CurrentLivingSitID. A situation that is empty is not known.
-- needs: universe, stay, contact, contact_project, contact_count, report, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, HouseholdID S, engaged B
with asked as (
    select universe.PersonalID, universe.EnrollmentID, universe.HouseholdID,
           stay.EntryDate, stay.ExitDate, stay.DateOfEngagement
    from universe
    join contact_project on contact_project.ProjectType = universe.ProjectType
    join stay on stay.EnrollmentID = universe.EnrollmentID
    where universe.adult or universe.head
),
counted as (
    select contact.EnrollmentID, contact.contact_date, contact.CurrentLivingSituation,
           contact.contact_date >= report.report_start as in_range,
           row_number() over (
               partition by contact.EnrollmentID order by contact.contact_date, contact.CurrentLivingSitID
           ) as place
    from asked
    join contact on contact.EnrollmentID = asked.EnrollmentID
    cross join report
    where contact.contact_date <= or_never(asked.DateOfEngagement) and contact.contact_date <= report.report_end
),
summed as (
    select EnrollmentID, count(*) as contacts, bool_or(in_range) as in_range, max(contact_date) as last_contact,
           max(case when place = 1 then CurrentLivingSituation end) as first_situation
    from counted
    group by EnrollmentID
),
engaged as (
    select asked.PersonalID, asked.EnrollmentID, asked.HouseholdID, summed.first_situation,
           coalesce(summed.in_range, false) as in_range,
           coalesce(asked.DateOfEngagement >= report.report_start
                    and asked.DateOfEngagement <= report.report_end, false) as engaged_in_range,
           coalesce(asked.DateOfEngagement >= asked.EntryDate
                    and asked.DateOfEngagement <= or_never(asked.ExitDate), false) as engaged_in_stay,
           coalesce(summed.contacts, 0)
               + case when asked.DateOfEngagement <= report.report_end
                           and (summed.last_contact is null or summed.last_contact < asked.DateOfEngagement)
                      then 1 else 0 end as contacts
    from asked
    left join summed on summed.EnrollmentID = asked.EnrollmentID
    cross join report
)
select contact_count.row_key,
       case when engaged.first_situation = hud.other_situation or engaged.first_situation >= hud.institution_from
                then 'not_homeless'
            when engaged.first_situation >= hud.homeless_from then 'homeless'
            else 'not_known' end as column_key,
       engaged.PersonalID, engaged.EnrollmentID, engaged.HouseholdID,
       engaged.engaged_in_range and engaged.engaged_in_stay as engaged
from engaged
join contact_count on engaged.contacts >= contact_count.lowest
    and engaged.contacts <= coalesce(contact_count.highest, engaged.contacts)
cross join hud
where engaged.in_range or engaged.engaged_in_range
