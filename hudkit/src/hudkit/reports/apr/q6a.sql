-- id: q6a
-- title: Quality of names, numbers, birth dates, race and ethnicity
-- says: Each person under the first column that fits. Do not know and prefers not by the quality answer, for birth only
--   without a date. Missing: a name, number or date that is empty, or its quality answer not collected; no race and
--   ethnicity. Issues: a partial name; a faulty number; a birth date with a quality answer of unknown, not collected
--   or approximate, before 1915, after the record was made, or for adults and heads not before the start.
-- cites: APR: Q6a; Glossary: HMIS Data Quality Report, Q2; Glossary: HMIS Data Quality Report, Missing Data
-- editions: FY2026
-- deviations: A birth date that is there with the quality not collected is an issue, as its row says, and not missing,
--   as the general rule would have it.
-- needs: quality_universe, ssn_fault, Client, hud
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with judged as (
    select quality_universe.PersonalID, quality_universe.EnrollmentID,
           case when dont_know(NameDataQuality) then 'dont_know'
                when blank(FirstName) or blank(LastName) then 'missing'
                when NameDataQuality is not null and missing(NameDataQuality) then 'missing'
                when NameDataQuality = hud.approximate_answer then 'issue' end as name,
           case when dont_know(SSNDataQuality) then 'dont_know'
                when blank(SSN) then 'missing'
                when SSNDataQuality is not null and missing(SSNDataQuality) then 'missing'
                when ssn_fault.PersonalID is not null then 'issue' end as ssn,
           case when DOB is null and dont_know(DOBDataQuality) then 'dont_know'
                when DOB is null then 'missing'
                when dont_know(DOBDataQuality) then 'issue'
                when DOBDataQuality is not null and missing(DOBDataQuality) then 'issue'
                when DOBDataQuality = hud.approximate_answer then 'issue'
                when year_of(DOB) < hud.earliest_birth_year then 'issue'
                when DOB > day_of_time(DateCreated) then 'issue'
                when (adult or head) and DOB >= EntryDate then 'issue' end as birth,
           case when dont_know(RaceNone) then 'dont_know'
                when RaceNone is not null and missing(RaceNone) then 'missing'
                when not (yes(AmIndAKNative) or yes(Asian) or yes(BlackAfAmerican) or yes(HispanicLatinao)
                          or yes(MidEastNAfrican) or yes(NativeHIPacific) or yes(White)) then 'missing' end as race
    from quality_universe
    left join Client on Client.PersonalID = quality_universe.PersonalID
    left join ssn_fault on ssn_fault.PersonalID = quality_universe.PersonalID
    cross join hud
)
select row_key, column_key, PersonalID, EnrollmentID
from judged unpivot (column_key for row_key in (name, ssn, birth, race))
