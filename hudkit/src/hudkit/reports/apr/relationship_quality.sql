-- id: relationship_quality
-- title: Quality of relationships to the head of household
-- says: Missing where it is empty or not collected. An issue where it is none of 1 to 5, and for everyone in a
--   household without a head or with more than one.
-- cites: Glossary: HMIS Data Quality Report, Q3, row 4; Glossary: HMIS Data Quality Report, Missing Data
-- editions: FY2026
-- deviations: Not collected (99) is missing and also none of 1 to 5; one person may stand in both columns. Households
--   are judged by the members whose dates touch the range, so that a head who left before it is no second one.
-- needs: quality_universe, active_by_dates, stay, hud
-- gives: EnrollmentID S, column_key S
with heads as (
    select stay.HouseholdID,
           count(distinct case when stay.RelationshipToHoH = hud.head_of_household then stay.PersonalID end) as heads
    from active_by_dates join stay on stay.EnrollmentID = active_by_dates.EnrollmentID
    cross join hud
    group by stay.HouseholdID
)
select stay.EnrollmentID, 'missing' as column_key
from quality_universe join stay on stay.EnrollmentID = quality_universe.EnrollmentID
where missing(stay.RelationshipToHoH)
union all
select stay.EnrollmentID, 'issue' as column_key
from quality_universe
join stay on stay.EnrollmentID = quality_universe.EnrollmentID
join heads on heads.HouseholdID = stay.HouseholdID
cross join hud
where heads.heads <> 1
   or stay.RelationshipToHoH < hud.lowest_relationship
   or stay.RelationshipToHoH > hud.highest_relationship
