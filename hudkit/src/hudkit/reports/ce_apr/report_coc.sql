-- id: report_coc
-- title: The CoC reported on
-- says: The one CoC asked for; where none is asked, the only one of the data.
-- cites: CE-APR: Universe, step 2
-- editions: FY2026
-- deviations: none
-- needs: selected_coc, ProjectCoC
-- gives: CoCCode S
select CoCCode from selected_coc
union
select ProjectCoC.CoCCode
from ProjectCoC left join selected_coc on true
where selected_coc.CoCCode is null
