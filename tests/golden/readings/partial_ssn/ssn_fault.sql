-- id: ssn_fault
-- title: Social security numbers in part, or that cannot be
-- says: A number marked as approximate or partial is faulty whatever its digits; only for comparison with other
--   programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: Partial numbers are issues. Of the rules on digits only the front one, which the data of the case need.
-- needs: quality_universe, Client, hud
-- gives: PersonalID S
select quality_universe.PersonalID
from quality_universe
join Client on Client.PersonalID = quality_universe.PersonalID
cross join hud
where Client.SSNDataQuality = hud.approximate_answer
   or matches(Client.SSN, '^(000|666|9[0-9]{2}).{6}$')
