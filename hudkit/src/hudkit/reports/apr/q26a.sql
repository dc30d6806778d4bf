-- id: q26a
-- title: Households by chronic homelessness
-- says: Households, each under its head, by the first that fits any member who is adult or a head: chronically
--   homeless, does not know or prefers not to say, no data. In all others they are not chronically homeless, every one
--   of them.
-- cites: APR: Q26a, steps 1 to 7
-- editions: FY2026
-- deviations: none
-- needs: household_member
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with households as (
    select PersonalID, EnrollmentID, household_type,
           bool_or(chronic = 'yes') as chronic,
           bool_or(chronic = 'dont_know') as dont_know,
           bool_or(chronic = 'missing') as missing
    from household_member
    where adult or head
    group by PersonalID, EnrollmentID, household_type
)
select case when chronic then 'yes'
            when dont_know then 'dont_know'
            when missing then 'missing'
            else 'no' end as row_key,
       household_type as column_key, PersonalID, EnrollmentID
from households
