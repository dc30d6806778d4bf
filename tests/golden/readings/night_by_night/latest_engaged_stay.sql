-- id: latest_engaged_stay
-- title: Most recent enrollment for data quality
-- says: Of the active stays that count for data quality, the one that started last.
-- cites: Glossary: HMIS Data Quality Report, Project Stays to Include
-- editions: FY2026
-- deviations: Equal start dates: the lowest EnrollmentID whatever the exits; only for comparison with other programs.
-- needs: engaged_stay, stay
-- gives: PersonalID S, EnrollmentID S
select PersonalID, EnrollmentID
from (
    select stay.PersonalID, stay.EnrollmentID,
           row_number() over (
               partition by stay.PersonalID
               order by stay.EntryDate desc, stay.EnrollmentID
           ) as place
    from engaged_stay join stay on stay.EnrollmentID = engaged_stay.EnrollmentID
) as ranked
where place = 1
