-- id: q26
-- title: Demographics
-- says: Persons enrolled in PATH by age, race and ethnicity, veteran status (adults), substance use disorder,
--   connection with SOAR, prior living situation and how long it lasted (shelter and places not meant for
--   habitation), chronic homelessness at start, domestic violence (adults), and sex. Of race and ethnicity a person
--   may have several.
-- cites: PATH: Q26; Glossary: Age; Glossary: CH at Project Start
-- editions: FY2026
-- deviations: An answer that is empty counts as not collected or unknown, one that is not on the list in the total of
--   its section only. No race counts as the answer to none of them.
-- needs: path_person, Client, Enrollment, path_age_group, latest_substance_use, latest_soar, domestic_violence, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with asked as (
    select path_person.PersonalID, path_person.EnrollmentID,
           coalesce(path_age_group.row_key,
                    concat('age_', case when dont_know(Client.DOBDataQuality)
                                        then cast(Client.DOBDataQuality as string) else '99' end)) as age_answer,
           case when yes(Client.AmIndAKNative) then 'race_1' end as american_indian,
           case when yes(Client.Asian) then 'race_2' end as asian,
           case when yes(Client.BlackAfAmerican) then 'race_3' end as black,
           case when yes(Client.NativeHIPacific) then 'race_4' end as pacific,
           case when yes(Client.White) then 'race_5' end as white,
           case when yes(Client.HispanicLatinao) then 'race_6' end as hispanic,
           case when yes(Client.MidEastNAfrican) then 'race_7' end as middle_eastern,
           case when not (yes(Client.AmIndAKNative) or yes(Client.Asian) or yes(Client.BlackAfAmerican)
                          or yes(Client.NativeHIPacific) or yes(Client.White) or yes(Client.HispanicLatinao)
                          or yes(Client.MidEastNAfrican))
                then concat('race_', case when dont_know(Client.RaceNone)
                                          then cast(Client.RaceNone as string) else '99' end) end as no_race,
           case when path_person.adult
                then concat('veteran_', coalesce(cast(Client.VeteranStatus as string), '99')) end as veteran_answer,
           case when latest_substance_use.DisabilityResponse = 0 then 'substance_0'
                when missing(latest_substance_use.DisabilityResponse)
                     or dont_know(latest_substance_use.DisabilityResponse) then 'substance_99'
                else 'substance_1' end as substance_answer,
           concat('soar_', coalesce(cast(latest_soar.ConnectionWithSOAR as string), '99')) as soar_answer,
           concat('before_', coalesce(cast(Enrollment.LivingSituation as string), '99')) as situation_answer,
           'before' as any_situation,
           case when Enrollment.LivingSituation = hud.street_situation
                     or Enrollment.LivingSituation = hud.shelter_situation
                then concat('length_', coalesce(cast(Enrollment.LengthOfStay as string), '99')) end as length_answer,
           case when path_person.chronic in ('yes', 'no') then concat('chronic_', path_person.chronic)
                else 'chronic_unknown' end as chronic_answer,
           case when path_person.adult
                then concat('violence_', coalesce(cast(domestic_violence.DomesticViolenceSurvivor as string), '99'))
                end as violence_answer,
           concat('sex_', case when missing(Client.Sex) or dont_know(Client.Sex) then '99'
                               else cast(Client.Sex as string) end) as sex_answer
    from path_person
    left join Client on Client.PersonalID = path_person.PersonalID
    join Enrollment on Enrollment.EnrollmentID = path_person.EnrollmentID
    left join path_age_group on path_person.age >= path_age_group.lowest
        and path_person.age <= coalesce(path_age_group.highest, path_person.age)
    left join latest_substance_use on latest_substance_use.EnrollmentID = path_person.EnrollmentID
    left join latest_soar on latest_soar.EnrollmentID = path_person.EnrollmentID
    left join domestic_violence on domestic_violence.EnrollmentID = path_person.EnrollmentID
    cross join hud
    where path_person.enrolled
)
select row_key, question as column_key, PersonalID, EnrollmentID
from asked unpivot (row_key for question in (
    age_answer, american_indian, asian, black, pacific, white, hispanic, middle_eastern, no_race, veteran_answer,
    substance_answer, soar_answer, situation_answer, any_situation, length_answer, chronic_answer, violence_answer,
    sex_answer
))
