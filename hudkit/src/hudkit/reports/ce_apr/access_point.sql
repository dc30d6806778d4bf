-- id: access_point
-- title: When a project is an access point
-- says: The days on which a project takes part in coordinated entry as an access point.
-- cites: CE-APR: Universe, steps 1b and 4
-- editions: FY2026
-- deviations: The introduction also speaks of projects that receive referrals; step 1b and HUD's answer files take
--   access points only. A participation without a first day counts as begun.
-- needs: CEParticipation, hud
-- gives: ProjectID S, first_day D, last_day D
select CEParticipation.ProjectID, CEParticipation.CEParticipationStatusStartDate as first_day,
       CEParticipation.CEParticipationStatusEndDate as last_day
from CEParticipation cross join hud
where CEParticipation.AccessPoint = hud.access_point
