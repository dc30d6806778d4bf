-- id: person
-- title: Client record
-- says: One Client row per PersonalID, the first where a key stands twice, with the first theater of operations that is
--   unanswered and the first that is unknown.
-- cites: CSV: Client.csv
-- editions: FY2026
-- deviations: none
-- needs: Client
-- gives: _line I, PersonalID S, FirstName S, NameDataQuality I, SSNDataQuality I, DOB D, DOBDataQuality I, RaceNone I,
--   VeteranStatus I, YearEnteredService I, YearSeparated I, MilitaryBranch I, DischargeStatus I, theater_missing S,
--   theater_unknown S
select distinct on (PersonalID) _line, PersonalID, FirstName, NameDataQuality, SSNDataQuality, DOB, DOBDataQuality,
       RaceNone, VeteranStatus, YearEnteredService, YearSeparated, MilitaryBranch, DischargeStatus,
       case when WorldWarII is null then 'WorldWarII' when KoreanWar is null then 'KoreanWar'
            when VietnamWar is null then 'VietnamWar' when DesertStorm is null then 'DesertStorm'
            when AfghanistanOEF is null then 'AfghanistanOEF' when IraqOIF is null then 'IraqOIF'
            when IraqOND is null then 'IraqOND' when OtherTheater is null then 'OtherTheater' end as theater_missing,
       case when WorldWarII in (8, 9, 99) then 'WorldWarII' when KoreanWar in (8, 9, 99) then 'KoreanWar'
            when VietnamWar in (8, 9, 99) then 'VietnamWar' when DesertStorm in (8, 9, 99) then 'DesertStorm'
            when AfghanistanOEF in (8, 9, 99) then 'AfghanistanOEF' when IraqOIF in (8, 9, 99) then 'IraqOIF'
            when IraqOND in (8, 9, 99) then 'IraqOND' when OtherTheater in (8, 9, 99) then 'OtherTheater' end as theater_unknown
from checked.Client
where DateDeleted is null
order by PersonalID, _line
