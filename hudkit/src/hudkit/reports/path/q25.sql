-- id: q25
-- title: Housing outcomes
-- says: Persons enrolled in PATH: leavers by destination, stayers, and all.
-- cites: PATH: Q25
-- editions: FY2026
-- deviations: A leaver without a destination counts under data not collected; one whose code is not on the list in the
--   total only.
-- needs: path_person
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select case when leaver then coalesce(cast(Destination as string), '99') else 'stayer' end as row_key,
       'all' as column_key, PersonalID, EnrollmentID
from path_person
where enrolled
