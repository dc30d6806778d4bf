-- id: veteran_row
-- title: Veteran status of adults
-- says: Adults of every active stay: veterans, chronically homeless or not; those who are none; who do not know or
--   prefer not to say; and those without data. A chronic homelessness that is not known is none.
-- cites: APR: Q25, opening; APR: Q25a, Programming Instructions; APR: Q25b, steps 2 to 7
-- editions: FY2026
-- deviations: A code that is not on the list counts as data not collected.
-- needs: stay_facts, Client
-- gives: EnrollmentID S, veteran_row S
select stay_facts.EnrollmentID,
       case when stay_facts.veteran and stay_facts.chronic = 'yes' then 'chronic_veteran'
            when stay_facts.veteran then 'veteran'
            when Client.VeteranStatus = 0 then 'not_veteran'
            when dont_know(Client.VeteranStatus) then 'dont_know'
            else 'missing' end as veteran_row
from stay_facts
left join Client on Client.PersonalID = stay_facts.PersonalID
where stay_facts.adult
