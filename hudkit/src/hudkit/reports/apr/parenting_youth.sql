-- id: parenting_youth
-- title: Parenting youth
-- says: In the household of a youth head's latest stay with a child of the head (relationship child, under 18) active
--   in the range: the head and all adults of 18 to 24.
-- cites: APR: Q27b; Glossary: HMIS Data Quality Report, Q1 row 14
-- editions: FY2026
-- deviations: The Glossary does not say who of a youth household is the parent: the persons of Q27b column B.
-- needs: youth_family
-- gives: EnrollmentID S
select distinct EnrollmentID
from youth_family
where parent
