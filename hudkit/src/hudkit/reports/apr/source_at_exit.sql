-- id: source_at_exit
-- title: Sources of income at exit by disabling condition
-- says: Leavers whose record at exit answers yes or no to income from any source, and whose disabling condition is
--   answered with yes or no, by household type, disabling condition and source.
-- cites: APR: Q19b, steps 4 to 8
-- editions: FY2026
-- deviations: none
-- needs: person_source, Enrollment
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S, adult B, youth B
select person_source.source as row_key,
       concat(person_source.household_type,
              case when yes(Enrollment.DisablingCondition) then '_disabled' else '_not_disabled' end) as column_key,
       person_source.PersonalID, person_source.EnrollmentID, person_source.adult,
       person_source.youth
from person_source
join Enrollment on Enrollment.EnrollmentID = person_source.EnrollmentID
where person_source.moment = 'exit' and person_source.answered and person_source.source <> 'both_answered'
  and Enrollment.DisablingCondition in (0, 1)
