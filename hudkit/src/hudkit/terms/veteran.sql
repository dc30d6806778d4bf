-- id: veteran
-- title: Veteran
-- says: An adult who answered yes to veteran status.
-- cites: Glossary: HMIS Data Quality Report, Q1 row 11; APR: Q25
-- editions: FY2026
-- deviations: none
-- needs: age, Client
-- gives: PersonalID S, veteran B
select age.PersonalID, age.adult and yes(Client.VeteranStatus) as veteran
from age left join Client on Client.PersonalID = age.PersonalID
