-- id: stay
-- title: Stay
-- says: Each enrollment with its exit and project, the age at its start, whether heads-and-adults questions are asked of
--   it, its valid move-in date, and how often the same person starts in the same project on the same day.
-- cites: CSV: Enrollment.csv; Glossary: Handling Housing Move-In Dates
-- editions: FY2026
-- deviations: Age is that on the start date. Someone whose date of birth is unknown is asked as head of household only.
-- needs: Enrollment, person, last_exit, project_facts, about
-- gives: _line I, EnrollmentID S, PersonalID S, HouseholdID S, household S, ProjectID S, ProjectType I,
--   RelationshipToHoH I, EntryDate D, ExitDate D, age I, asked B, adult_or_unknown B, move_in D, same_start I, first_row B
with aged as (
    select t._line, t.EnrollmentID, t.PersonalID, t.HouseholdID, t.ProjectID, p.ProjectType, t.RelationshipToHoH,
           t.EntryDate, t.MoveInDate, x.ExitDate, a.export_end,
           cast(date_sub('year', c.DOB, t.EntryDate) as integer) as age
    from checked.Enrollment t
    left join checked.person c on c.PersonalID = t.PersonalID
    left join checked.last_exit x on x.EnrollmentID = t.EnrollmentID
    left join checked.project_facts p on p.ProjectID = t.ProjectID
    cross join checked.about a
    where t.DateDeleted is null
)
select _line, EnrollmentID, PersonalID, HouseholdID, coalesce('h' || HouseholdID, 'e' || EnrollmentID) as household,
       ProjectID, ProjectType, RelationshipToHoH, EntryDate, ExitDate, age,
       coalesce(RelationshipToHoH = 1 or age >= 18, false) as asked,
       coalesce(age >= 18, true) as adult_or_unknown,
       case when ProjectType in (3, 9, 10, 13)
                 and MoveInDate between EntryDate and coalesce(least(ExitDate, export_end), MoveInDate)
            then MoveInDate end as move_in,
       case when PersonalID is null or ProjectID is null or EntryDate is null then 1
            else count(*) over (partition by PersonalID, ProjectID, EntryDate) end as same_start,
       row_number() over (partition by EnrollmentID order by _line) = 1 as first_row
from aged
