-- id: every_stay
-- title: Every project stay
-- says: Each enrollment in a selected project with its exit, if it has one.
-- cites: Glossary: Active Clients; CSV: Enrollment.csv; CSV: Exit.csv
-- editions: FY2026
-- deviations: An enrollment with several exits takes the latest ExitDate, then the lowest ExitID; one without a
--   HouseholdID is a household of its own.
-- needs: Enrollment, Exit, project_kind
-- gives: EnrollmentID S, PersonalID S, HouseholdID S, ProjectID S, RelationshipToHoH I, EntryDate D, ExitDate D,
--   ExitID S, Destination I, DestinationSubsidyType I, MoveInDate D, DateOfEngagement D
with last_exit as (
    select EnrollmentID, ExitDate, ExitID, Destination, DestinationSubsidyType
    from (
        select EnrollmentID, ExitDate, ExitID, Destination, DestinationSubsidyType,
               row_number() over (partition by EnrollmentID order by ExitDate desc nulls last, ExitID) as place
        from Exit
    ) as ranked
    where place = 1
)
select Enrollment.EnrollmentID, Enrollment.PersonalID,
       coalesce(Enrollment.HouseholdID, Enrollment.EnrollmentID) as HouseholdID,
       Enrollment.ProjectID, Enrollment.RelationshipToHoH, Enrollment.EntryDate,
       last_exit.ExitDate, last_exit.ExitID, last_exit.Destination, last_exit.DestinationSubsidyType,
       Enrollment.MoveInDate, Enrollment.DateOfEngagement
from Enrollment
join project_kind on project_kind.ProjectID = Enrollment.ProjectID
left join last_exit on last_exit.EnrollmentID = Enrollment.EnrollmentID
