-- id: latest_soar
-- title: Latest answer on the connection with SOAR
-- says: The answer of the stay's last income and benefits record dated by the end of the range.
-- cites: PATH: Q26g; CSV: IncomeBenefits.csv
-- editions: FY2026
-- deviations: Of several records of one day the one updated last, then the lowest IncomeBenefitsID.
-- needs: active, IncomeBenefits, report
-- gives: EnrollmentID S, ConnectionWithSOAR I
select EnrollmentID, ConnectionWithSOAR
from (
    select IncomeBenefits.EnrollmentID, IncomeBenefits.ConnectionWithSOAR,
           row_number() over (
               partition by IncomeBenefits.EnrollmentID
               order by IncomeBenefits.InformationDate desc, IncomeBenefits.DateUpdated desc nulls last,
                        IncomeBenefits.IncomeBenefitsID
           ) as place
    from active
    join IncomeBenefits on IncomeBenefits.EnrollmentID = active.EnrollmentID
    cross join report
    where IncomeBenefits.InformationDate <= report.report_end
) as ranked
where place = 1
