-- id: disabled_at_start
-- title: Special need recorded at start
-- says: A stay with a record of physical, developmental, chronic, mental or substance need or HIV/AIDS collected
--   at project start (stage 1), whatever its date, whose answer is yes and, where that is asked, lasting and impairing.
-- cites: Glossary: Disabling Condition; Glossary: CH at Project Start Flowchart, row 1
-- editions: FY2026
-- deviations: none
-- needs: stay, Disabilities, disabling_answer, hud
-- gives: EnrollmentID S
select distinct stay.EnrollmentID
from stay
join Disabilities on Disabilities.EnrollmentID = stay.EnrollmentID
join disabling_answer on disabling_answer.DisabilityType = Disabilities.DisabilityType
    and disabling_answer.DisabilityResponse = Disabilities.DisabilityResponse
cross join hud
where Disabilities.DataCollectionStage = hud.stage_start
  and (disabling_answer.must_impair is null or yes(Disabilities.IndefiniteAndImpairs))
