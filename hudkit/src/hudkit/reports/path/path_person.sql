-- id: path_person
-- title: Persons active in PATH
-- says: One row per active person, by the active stay that started last. New is who started in the range and was not
--   active on a stay that started before it. Enrolled is who became enrolled in PATH inside the stay and by the end of
--   the range; determined is the day of that decision, or of the decision not to enroll, when it lies in the range.
-- cites: PATH: Determining Which Clients to Include; PATH: Q9 to Q16; Glossary: Date of Enrollment
-- editions: FY2026
-- deviations: The latest stay is chosen among the active ones, as HUD clarified to vendors.
-- needs: universe, active, stay, Enrollment, report
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, ProjectType I, EntryDate D, ExitDate D, Destination I, age I,
--   adult B, leaver B, stayer B, chronic S, new B, enrolled B, determined_on D, determined B, declined_because I
with earlier as (
    select distinct stay.PersonalID
    from active
    join stay on stay.EnrollmentID = active.EnrollmentID
    cross join report
    where stay.EntryDate < report.report_start
)
select universe.PersonalID, universe.EnrollmentID, universe.HouseholdID, universe.ProjectType, universe.EntryDate,
       universe.ExitDate, universe.Destination, universe.age, universe.adult, universe.leaver, universe.stayer,
       universe.chronic,
       universe.EntryDate >= report.report_start and earlier.PersonalID is null as new,
       coalesce(yes(Enrollment.ClientEnrolledInPATH) and Enrollment.DateOfPATHStatus <= report.report_end
                and Enrollment.DateOfPATHStatus >= universe.EntryDate
                and Enrollment.DateOfPATHStatus <= or_never(universe.ExitDate), false) as enrolled,
       Enrollment.DateOfPATHStatus as determined_on,
       coalesce(Enrollment.DateOfPATHStatus >= report.report_start
                and Enrollment.DateOfPATHStatus <= report.report_end, false) as determined,
       case when Enrollment.ClientEnrolledInPATH = 0 then Enrollment.ReasonNotEnrolled end as declined_because
from universe
join Enrollment on Enrollment.EnrollmentID = universe.EnrollmentID
left join earlier on earlier.PersonalID = universe.PersonalID
cross join report
