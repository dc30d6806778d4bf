-- id: ssn_fault
-- title: Social security numbers that cannot be
-- says: A number without its last four digits, or with 0000 there; with 000, 666 or 900 to 999 in front; with 00 in the
--   middle; with anything but digits and the placeholder x; or nine digits that repeat or run up or down.
-- cites: Glossary: HMIS Data Quality Report, Q2, column D row 3; CSV: Client.csv, SSN
-- editions: FY2026
-- deviations: A hashed number holds letters and so is faulty, as in HUD's answer files; whoever needs the true figure
--   runs the report on data that is not hashed. A number of other than nine characters is judged by its last four.
-- needs: quality_universe, Client
-- gives: PersonalID S
select quality_universe.PersonalID
from quality_universe
join Client on Client.PersonalID = quality_universe.PersonalID
where not blank(Client.SSN)
  and (not matches(Client.SSN, '^[0-9xX]*[0-9]{4}$')
       or matches(Client.SSN, '0000$')
       or matches(Client.SSN, '^(000|666|9[0-9]{2}).{6}$')
       or matches(Client.SSN, '^.{3}00.{4}$')
       or matches(Client.SSN, '^(1{9}|2{9}|3{9}|4{9}|5{9}|6{9}|7{9}|8{9})$')
       or matches(Client.SSN, '^(012345678|123456789|234567890|345678901|456789012|567890123|678901234|789012345)$')
       or matches(Client.SSN, '^(890123456|876543210|765432109|654321098|543210987|432109876|321098765)$')
       or matches(Client.SSN, '^(210987654|109876543|098765432)$'))
