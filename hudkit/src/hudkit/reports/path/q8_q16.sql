-- id: q8_q16
-- title: Persons contacted and enrolled
-- says: Persons active; the new ones among them, in street outreach and in services only; instances of contact of
--   those who became enrolled in the range, up to the day of enrollment and in the range; new persons who could not
--   be enrolled, and who became enrolled; persons enrolled, and those of them who received community mental health
--   services or attained a referral to them.
-- cites: PATH: Q8 to Q16
-- editions: FY2026
-- deviations: 12a counts from the start of the stay, also before the range, since its instructions set no first day.
--   New persons determined in the range only.
-- needs: path_person, path_event, path_service, report, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with flags as (
    select path_person.PersonalID, path_person.EnrollmentID,
           true as active,
           path_person.new and path_person.ProjectType = hud.street_outreach_project as new_outreach,
           path_person.new and path_person.ProjectType = hud.services_only_project as new_services,
           path_person.new as new_person,
           path_person.new and path_person.determined
               and path_person.declined_because = hud.ineligible_for_path as ineligible,
           path_person.new and path_person.determined
               and path_person.declined_because = hud.unable_to_locate as unable_to_locate,
           path_person.new and path_person.determined and path_person.enrolled as new_enrolled,
           path_person.enrolled as enrolled
    from path_person cross join hud
)
select row_key, 'all' as column_key, PersonalID, EnrollmentID
from flags unpivot (counted for row_key in (
    active, new_outreach, new_services, new_person, ineligible, unable_to_locate, new_enrolled, enrolled
))
where counted
union all
select 'contact_before' as row_key, 'all' as column_key, path_person.PersonalID, path_person.EnrollmentID
from path_person
join path_event on path_event.EnrollmentID = path_person.EnrollmentID
where path_person.enrolled and path_person.determined and path_event.contact
  and path_event.event_date <= path_person.determined_on
union all
select 'contact' as row_key, 'all' as column_key, path_person.PersonalID, path_person.EnrollmentID
from path_person
join path_event on path_event.EnrollmentID = path_person.EnrollmentID
cross join report
where path_person.enrolled and path_person.determined and path_event.contact
  and path_event.event_date >= report.report_start and path_event.event_date <= report.report_end
union all
select 'mental_health' as row_key, 'all' as column_key, path_service.PersonalID, path_service.EnrollmentID
from path_service cross join hud
where (not path_service.referral and path_service.TypeProvided = hud.mental_health_service)
   or (path_service.attained and path_service.TypeProvided = hud.mental_health_referral)
