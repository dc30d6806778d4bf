-- id: coc_stay
-- title: Stays that lie in the CoC
-- says: A stay lies in the CoC of its project; where the project works in several, in the one that the enrollment of
--   the head of household names.
-- cites: CE-APR: Universe, steps 2 and 5
-- editions: FY2026
-- deviations: In a project of several CoCs a household without a head, or whose head names no CoC, is in none.
-- needs: stay, ProjectCoC, Enrollment, head_of_household, report_coc
-- gives: EnrollmentID S, PersonalID S, HouseholdID S, ProjectID S, EntryDate D, ExitDate D
with of_project as (
    select ProjectCoC.ProjectID, count(distinct ProjectCoC.CoCCode) as cocs,
           bool_or(report_coc.CoCCode is not null) as here
    from ProjectCoC left join report_coc on report_coc.CoCCode = ProjectCoC.CoCCode
    group by ProjectCoC.ProjectID
),
of_household as (
    select head_of_household.HouseholdID
    from head_of_household
    join Enrollment on Enrollment.EnrollmentID = head_of_household.EnrollmentID
    join report_coc on report_coc.CoCCode = Enrollment.EnrollmentCoC
    where head_of_household.first_head
)
select stay.EnrollmentID, stay.PersonalID, stay.HouseholdID, stay.ProjectID, stay.EntryDate, stay.ExitDate
from stay
join of_project on of_project.ProjectID = stay.ProjectID
left join of_household on of_household.HouseholdID = stay.HouseholdID
where of_project.here and (of_project.cocs = 1 or of_household.HouseholdID is not null)
