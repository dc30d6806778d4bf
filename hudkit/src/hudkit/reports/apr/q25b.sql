-- id: q25b
-- title: Number of veteran households
-- says: Households, each under its head, by the first that fits any adult member: a chronically homeless veteran, a
--   veteran, who does not know or prefers not to say, no data. All others have adults who are no veterans, every one of
--   them.
-- cites: APR: Q25b, steps 1 to 8
-- editions: FY2026
-- deviations: Households without a member known to be adult fit no row and are left out of the total, those of unknown
--   household type as those with only children.
-- needs: household_member, veteran_row
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with households as (
    select household_member.PersonalID, household_member.EnrollmentID,
           household_member.household_type,
           bool_or(veteran_row.veteran_row = 'chronic_veteran') as chronic_veteran,
           bool_or(veteran_row.veteran_row = 'veteran') as veteran,
           bool_or(veteran_row.veteran_row = 'dont_know') as dont_know,
           bool_or(veteran_row.veteran_row = 'missing') as missing
    from household_member join veteran_row on veteran_row.EnrollmentID = household_member.member_stay
    group by household_member.PersonalID, household_member.EnrollmentID,
             household_member.household_type
)
select case when chronic_veteran then 'chronic_veteran'
            when veteran then 'veteran'
            when dont_know then 'dont_know'
            when missing then 'missing'
            else 'not_veteran' end as row_key,
       household_type as column_key, PersonalID, EnrollmentID
from households
