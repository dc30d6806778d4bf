-- id: exit_outcome
-- title: Outcome of an exit
-- says: A destination is positive, leaves the calculation, or only counts in it, by the type of the project left.
-- cites: APR: Appendix A
-- editions: FY2026
-- deviations: none
-- needs: stay, project_kind, outcome_column, destination_outcome
-- gives: EnrollmentID S, outcome S
select stay.EnrollmentID, coalesce(destination_outcome.outcome, 'counted') as outcome
from stay
join project_kind on project_kind.ProjectID = stay.ProjectID
left join outcome_column on outcome_column.ProjectType = project_kind.ProjectType
left join destination_outcome on destination_outcome.outcome_column = outcome_column.outcome_column
    and destination_outcome.Destination = stay.Destination
where stay.ExitDate is not null
