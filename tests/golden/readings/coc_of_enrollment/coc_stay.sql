-- id: coc_stay
-- title: Stays that lie in the CoC, by the enrollment of the head alone
-- says: A stay lies in the CoC that the enrollment of the head of household names, also where the project has only one;
--   only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: none
-- needs: stay, Enrollment, head_of_household, report_coc
-- gives: EnrollmentID S, PersonalID S, HouseholdID S, ProjectID S, EntryDate D, ExitDate D
select stay.EnrollmentID, stay.PersonalID, stay.HouseholdID, stay.ProjectID, stay.EntryDate, stay.ExitDate
from stay
join head_of_household on head_of_household.HouseholdID = stay.HouseholdID and head_of_household.first_head
join Enrollment on Enrollment.EnrollmentID = head_of_household.EnrollmentID
join report_coc on report_coc.CoCCode = Enrollment.EnrollmentCoC
