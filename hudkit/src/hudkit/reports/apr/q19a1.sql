-- id: q19a1
-- title: Change of cash income from start to annual assessment
-- says: Adult stayers by the change of earned, other and total income from the start to the annual assessment.
-- cites: APR: Q19a1, steps 1 to 7
-- editions: FY2026
-- deviations: none
-- needs: income_change
-- gives: row_key S, column_key S, amount M, PersonalID S, EnrollmentID S
select income as row_key, change as column_key, amount, PersonalID, EnrollmentID
from income_change
where moment = 'annual'
