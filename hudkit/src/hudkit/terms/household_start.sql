-- id: household_start
-- title: Start of the household
-- says: The earliest start date of any stay of the household; it stays when a later member becomes head.
-- cites: Glossary: Annual Assessment, steps 1 and 2; Glossary: CH at Project Start Because of Other Household Members
-- editions: FY2026
-- deviations: none
-- needs: stay
-- gives: HouseholdID S, household_start D
select HouseholdID, min(EntryDate) as household_start
from stay
group by HouseholdID
