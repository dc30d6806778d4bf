-- id: present
-- title: Who was there on the last Wednesdays and has not left since
-- says: In homelessness prevention only stays without an exit; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: An exit after the Wednesday takes the stay away.
-- needs: stay_facts, last_wednesday
-- gives: row_key S, PersonalID S, EnrollmentID S, HouseholdID S
select last_wednesday.row_key, stay_facts.PersonalID, stay_facts.EnrollmentID, stay_facts.HouseholdID
from stay_facts
join last_wednesday on stay_facts.EntryDate <= last_wednesday.night
where stay_facts.ExitDate is null
