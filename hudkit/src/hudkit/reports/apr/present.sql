-- id: present
-- title: Who was there on the last Wednesdays
-- says: Active stays on each last Wednesday: started, and not exited by then, or in projects that are not residential
--   exited that very day; in permanent supportive and rapid re-housing also moved in by then; in night-by-night
--   shelters those with a bed night.
-- cites: APR: Q7b, steps 2 and 4 to 8
-- editions: FY2026
-- deviations: none
-- needs: stay_facts, project_kind, last_wednesday, bed_night, exit_day_counts
-- gives: row_key S, PersonalID S, EnrollmentID S, HouseholdID S
select last_wednesday.row_key, stay_facts.PersonalID, stay_facts.EnrollmentID, stay_facts.HouseholdID
from stay_facts
join last_wednesday on stay_facts.EntryDate <= last_wednesday.night
    and (stay_facts.ExitDate is null or stay_facts.ExitDate >= last_wednesday.night)
join project_kind on project_kind.ProjectID = stay_facts.ProjectID
left join bed_night on bed_night.EnrollmentID = stay_facts.EnrollmentID and bed_night.night = last_wednesday.night
left join exit_day_counts on exit_day_counts.ProjectType = stay_facts.ProjectType
where (stay_facts.ExitDate is null or stay_facts.ExitDate > last_wednesday.night
       or (exit_day_counts.ProjectType is not null and not stay_facts.counts_moved_in))
  and (not stay_facts.counts_moved_in or stay_facts.move_in <= last_wednesday.night)
  and (not project_kind.night_by_night or bed_night.EnrollmentID is not null)
