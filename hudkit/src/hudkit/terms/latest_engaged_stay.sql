-- id: latest_engaged_stay
-- title: Most recent enrollment for data quality
-- says: Of a person's stays that count for data quality, the one that started last; the engaged filter comes first.
-- cites: Glossary: HMIS Data Quality Report, Project Stays to Include; APR: Report Programming Basics
-- editions: FY2026
-- deviations: Ties as in latest_stay.
-- needs: engaged_stay, stay
-- gives: PersonalID S, EnrollmentID S
select PersonalID, EnrollmentID
from (
    select stay.PersonalID, stay.EnrollmentID,
           row_number() over (
               partition by stay.PersonalID
               order by stay.EntryDate desc, stay.ExitDate desc nulls first, stay.EnrollmentID
           ) as place
    from engaged_stay join stay on stay.EnrollmentID = engaged_stay.EnrollmentID
) as ranked
where place = 1
