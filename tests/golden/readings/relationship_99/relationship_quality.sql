-- id: relationship_quality
-- title: Quality of relationships, 99 not missing
-- says: A relationship not collected (99) is wrong and not missing; only for comparison with other programs.
-- cites: ours: what other programs do
-- editions: FY2026
-- deviations: 99 is not missing.
-- needs: quality_universe, active_by_dates, stay, hud
-- gives: EnrollmentID S, column_key S
with heads as (
    select stay.HouseholdID,
           count(distinct case when stay.RelationshipToHoH = hud.head_of_household then stay.PersonalID end) as heads
    from active_by_dates join stay on stay.EnrollmentID = active_by_dates.EnrollmentID
    cross join hud
    group by stay.HouseholdID
)
select stay.EnrollmentID, case when stay.RelationshipToHoH is null then 'missing' else 'issue' end as column_key
from quality_universe
join stay on stay.EnrollmentID = quality_universe.EnrollmentID
join heads on heads.HouseholdID = stay.HouseholdID
cross join hud
where stay.RelationshipToHoH is null
   or heads.heads <> 1
   or stay.RelationshipToHoH < hud.lowest_relationship
   or stay.RelationshipToHoH > hud.highest_relationship
