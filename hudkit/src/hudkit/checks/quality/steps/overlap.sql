-- id: overlap
-- title: Two beds on one night
-- says: Pairs of stays of one person that take two beds on a night. Entry-exit shelter, transitional housing and safe haven
--   count from the start, permanent housing from the move-in, up to the day before the exit; night-by-night shelter counts
--   its bed nights. Against an entry-exit stay more bed nights than the given number must fall into it; stays in two
--   night-by-night shelters need one night in common. Rapid re-housing beside other permanent housing is allowed. The later stay is reported.
-- cites: ours: no text of HUD states it; Glossary: Bed-Night and Length of Stay in Residence (the exit day is no night)
-- editions: FY2026
-- deviations: Two stays in the same night-by-night shelter are not compared: one bed was recorded twice.
-- needs: stay, bed_night
-- gives: _line I, EnrollmentID S, PersonalID S, HouseholdID S, ProjectID S, OtherEnrollmentID S, OtherProjectID S
with placed as (
    select _line, EnrollmentID, PersonalID, HouseholdID, ProjectID, ProjectType,
           case when ProjectType in (3, 9, 10, 13) then move_in else EntryDate end as first_night,
           coalesce(ExitDate, date '9999-12-31') as left_on
    from checked.stay
    where first_row and (ProjectType in (0, 2, 8) or move_in is not null)
),
slept as (
    select s._line, s.EnrollmentID, s.PersonalID, s.HouseholdID, s.ProjectID, n.night,
           min(n.night) over (partition by s.EnrollmentID) as first_night
    from checked.stay s
    join checked.bed_night n on n.EnrollmentID = s.EnrollmentID
    where s.first_row and s.ProjectType = 1 and n.night >= s.EntryDate and (s.ExitDate is null or n.night < s.ExitDate)
),
both_placed as (
    select l._line, l.EnrollmentID, f.EnrollmentID as other, f.ProjectID as other_project
    from placed l
    join placed f on f.PersonalID = l.PersonalID and l.first_night < f.left_on and l.first_night < l.left_on
     and f.first_night < f.left_on
     and (f.first_night, f.left_on, f.EnrollmentID) < (l.first_night, l.left_on, l.EnrollmentID)
    where not (l.ProjectType = 13 and f.ProjectType in (3, 9, 10))
      and not (f.ProjectType = 13 and l.ProjectType in (3, 9, 10))
),
mixed as (
    select case when n.first_night < p.first_night then p._line else n._line end as _line,
           case when n.first_night < p.first_night then p.EnrollmentID else n.EnrollmentID end as EnrollmentID,
           case when n.first_night < p.first_night then n.EnrollmentID else p.EnrollmentID end as other,
           case when n.first_night < p.first_night then n.ProjectID else p.ProjectID end as other_project
    from slept n
    join placed p on p.PersonalID = n.PersonalID and n.night >= p.first_night and n.night < p.left_on
    group by all
    having count(*) > $shared_nights
),
both_slept as (
    select distinct l._line, l.EnrollmentID, f.EnrollmentID as other, f.ProjectID as other_project
    from slept l
    join slept f on f.PersonalID = l.PersonalID and f.night = l.night
     and f.ProjectID <> l.ProjectID and (f.first_night, f.EnrollmentID) < (l.first_night, l.EnrollmentID)
),
pair as (
    from both_placed union all from mixed union all from both_slept
)
select s._line, s.EnrollmentID, s.PersonalID, s.HouseholdID, s.ProjectID,
       pair.other as OtherEnrollmentID, pair.other_project as OtherProjectID
from pair
join checked.stay s on s._line = pair._line
