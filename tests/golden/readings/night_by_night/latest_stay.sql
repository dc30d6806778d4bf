-- id: latest_stay
-- title: Most recent enrollment
-- says: Of a person's active stays, the one that started last.
-- cites: APR: Report Programming Basics
-- editions: FY2026
-- deviations: Equal start dates: the lowest EnrollmentID whatever the exits; only for comparison with other programs.
-- needs: active, stay
-- gives: PersonalID S, EnrollmentID S
select PersonalID, EnrollmentID
from (
    select stay.PersonalID, stay.EnrollmentID,
           row_number() over (
               partition by stay.PersonalID
               order by stay.EntryDate desc, stay.EnrollmentID
           ) as place
    from active join stay on stay.EnrollmentID = active.EnrollmentID
) as ranked
where place = 1
