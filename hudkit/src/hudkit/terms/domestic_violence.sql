-- id: domestic_violence
-- title: Latest answer on domestic violence
-- says: The answer of the stay's last record that has one, dated on or before the last day of the range, of any stage.
-- cites: APR: Q14a, Programming Instructions; APR: Q14b, Programming Instructions; CSV: HealthAndDV.csv
-- editions: FY2026
-- deviations: HealthAndDV.csv holds general health and pregnancy too: a row with no answer on domestic violence is no
--   record of it, as HUD's FY2021 test kit has it. Of several records on one day the lowest HealthAndDVID holds.
-- needs: active, HealthAndDV, report
-- gives: EnrollmentID S, DomesticViolenceSurvivor I, WhenOccurred I
select EnrollmentID, DomesticViolenceSurvivor, WhenOccurred
from (
    select HealthAndDV.EnrollmentID, HealthAndDV.DomesticViolenceSurvivor, HealthAndDV.WhenOccurred,
           row_number() over (
               partition by HealthAndDV.EnrollmentID
               order by HealthAndDV.InformationDate desc, HealthAndDV.HealthAndDVID
           ) as place
    from active
    join HealthAndDV on HealthAndDV.EnrollmentID = active.EnrollmentID
    cross join report
    where HealthAndDV.InformationDate <= report.report_end
      and HealthAndDV.DomesticViolenceSurvivor is not null
) as ranked
where place = 1
