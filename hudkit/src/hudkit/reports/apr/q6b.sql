-- id: q6b
-- title: Quality of universal data elements
-- says: Veteran status of adults, and yes of someone under 18; a start before the exit of an earlier stay in the same
--   project, or after the own exit; relationship and CoC code; a disabling condition unknown, missing, or denied beside
--   a special need that is a disability.
-- cites: APR: Q6b; Glossary: HMIS Data Quality Report, Q3
-- editions: FY2026
-- deviations: A special need of any stage up to the last day counts; the text names none.
-- needs: quality_universe, relationship_quality, coc_quality, stay, Enrollment, Client, Disabilities, disabling_answer,
--   report
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with overlapping as (
    select distinct quality_universe.EnrollmentID
    from quality_universe
    join stay on stay.PersonalID = quality_universe.PersonalID and stay.ProjectID = quality_universe.ProjectID
        and stay.EntryDate < quality_universe.EntryDate and stay.ExitDate > quality_universe.EntryDate
),
disabled as (
    select distinct Disabilities.EnrollmentID
    from quality_universe
    join Enrollment on Enrollment.EnrollmentID = quality_universe.EnrollmentID and Enrollment.DisablingCondition = 0
    join Disabilities on Disabilities.EnrollmentID = quality_universe.EnrollmentID
    join disabling_answer on disabling_answer.DisabilityType = Disabilities.DisabilityType
        and disabling_answer.DisabilityResponse = Disabilities.DisabilityResponse
    cross join report
    where Disabilities.InformationDate <= report.report_end
      and (disabling_answer.must_impair is null or yes(Disabilities.IndefiniteAndImpairs))
),
judged as (
    select quality_universe.EnrollmentID,
           case when child and yes(VeteranStatus) then 'issue'
                when adult and dont_know(VeteranStatus) then 'dont_know'
                when adult and missing(VeteranStatus) then 'missing' end as veteran,
           case when overlapping.EnrollmentID is not null
                     or quality_universe.EntryDate > quality_universe.ExitDate then 'issue' end as start,
           case when dont_know(DisablingCondition) then 'dont_know'
                when missing(DisablingCondition) then 'missing'
                when DisablingCondition = 0 and disabled.EnrollmentID is not null then 'issue' end as disabling
    from quality_universe
    left join Client on Client.PersonalID = quality_universe.PersonalID
    join Enrollment on Enrollment.EnrollmentID = quality_universe.EnrollmentID
    left join overlapping on overlapping.EnrollmentID = quality_universe.EnrollmentID
    left join disabled on disabled.EnrollmentID = quality_universe.EnrollmentID
),
found as (
    select row_key, column_key, EnrollmentID
    from judged unpivot (column_key for row_key in (veteran, start, disabling))
    union all
    select 'relationship' as row_key, column_key, EnrollmentID from relationship_quality
    union all
    select 'coc' as row_key, column_key, EnrollmentID from coc_quality
)
select found.row_key, found.column_key, quality_universe.PersonalID, quality_universe.EnrollmentID
from found join quality_universe on quality_universe.EnrollmentID = found.EnrollmentID
