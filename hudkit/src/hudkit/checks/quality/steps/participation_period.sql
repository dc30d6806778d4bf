-- id: participation_period
-- title: Period of HMIS participation
-- says: The periods in which a project takes part in HMIS, those that touch or overlap joined into one.
-- cites: CSV: HMISParticipation.csv
-- editions: FY2026
-- deviations: none
-- needs: HMISParticipation
-- gives: ProjectID S, first_day D, last_day D
with period as (
    select ProjectID, HMISParticipationStatusStartDate as first_day,
           coalesce(HMISParticipationStatusEndDate, date '9999-12-30') as last_day
    from checked.HMISParticipation
    where DateDeleted is null and HMISParticipationType = 1 and HMISParticipationStatusStartDate is not null
),
marked as (
    select *, coalesce(first_day > max(last_day) over earlier + 1, false) as begins
    from period
    window earlier as (partition by ProjectID order by first_day, last_day
                       rows between unbounded preceding and 1 preceding)
),
numbered as (
    select *, count_if(begins) over (partition by ProjectID order by first_day, last_day
                                     rows between unbounded preceding and current row) as island
    from marked
)
select ProjectID, min(first_day) as first_day, max(last_day) as last_day
from numbered
group by ProjectID, island
