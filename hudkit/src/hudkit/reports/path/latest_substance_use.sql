-- id: latest_substance_use
-- title: Latest answer on substance use
-- says: The answer of the stay's last record on substance use disorder dated by the end of the range.
-- cites: PATH: Q26f; CSV: Disabilities.csv
-- editions: FY2026
-- deviations: Of several records of one day the lowest DisabilitiesID.
-- needs: active, Disabilities, report, hud
-- gives: EnrollmentID S, DisabilityResponse I
select EnrollmentID, DisabilityResponse
from (
    select Disabilities.EnrollmentID, Disabilities.DisabilityResponse,
           row_number() over (
               partition by Disabilities.EnrollmentID
               order by Disabilities.InformationDate desc, Disabilities.DisabilitiesID
           ) as place
    from active
    join Disabilities on Disabilities.EnrollmentID = active.EnrollmentID
    cross join report cross join hud
    where Disabilities.DisabilityType = hud.substance_use_need
      and Disabilities.InformationDate <= report.report_end
) as ranked
where place = 1
