-- id: stay
-- title: Project stay
-- says: The stays in selected projects of everyone who was not gone before the range, and of everyone else in their
--   households. Whoever had left, with the whole household, before the first day is not looked at.
-- cites: Glossary: Active Clients; Glossary: CH at Project Start Because of Other Household Members
-- editions: FY2026
-- deviations: none
-- needs: every_stay, report
-- gives: EnrollmentID S, PersonalID S, HouseholdID S, ProjectID S, RelationshipToHoH I, EntryDate D, ExitDate D,
--   ExitID S, Destination I, DestinationSubsidyType I, MoveInDate D, DateOfEngagement D
with not_gone as (
    select every_stay.HouseholdID, every_stay.PersonalID
    from every_stay cross join report
    where every_stay.ExitDate is null or every_stay.ExitDate >= report.report_start
)
select EnrollmentID, PersonalID, HouseholdID, ProjectID, RelationshipToHoH, EntryDate, ExitDate, ExitID, Destination,
       DestinationSubsidyType, MoveInDate, DateOfEngagement
from every_stay
where HouseholdID in (select HouseholdID from not_gone) or PersonalID in (select PersonalID from not_gone)
