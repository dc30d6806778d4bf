-- id: person
-- title: Client record
-- says: One Client row per PersonalID, the first where a key stands twice, with whether any of the theaters of
--   operations is unanswered or unknown.
-- cites: CSV: Client.csv
-- editions: FY2026
-- deviations: none
-- needs: Client
-- gives: _line I, PersonalID S, FirstName S, NameDataQuality I, SSNDataQuality I, DOB D, DOBDataQuality I, RaceNone I,
--   VeteranStatus I, YearEnteredService I, YearSeparated I, MilitaryBranch I, DischargeStatus I, theater_missing B,
--   theater_unknown B
with listed as (
    select *,
           [WorldWarII, KoreanWar, VietnamWar, DesertStorm, AfghanistanOEF, IraqOIF, IraqOND, OtherTheater] as theaters
    from checked.Client
    where DateDeleted is null
)
select distinct on (PersonalID) _line, PersonalID, FirstName, NameDataQuality, SSNDataQuality, DOB, DOBDataQuality,
       RaceNone, VeteranStatus, YearEnteredService, YearSeparated, MilitaryBranch, DischargeStatus,
       list_count(theaters) < 8 as theater_missing,
       list_has_any(theaters, [8, 9, 99]) as theater_unknown
from listed
order by PersonalID, _line
