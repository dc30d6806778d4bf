-- id: q6e
-- title: Timeliness
-- says: Days from the start to the day its record was made, of those who started in the range; and from the exit to the
--   day its record was made, of leavers.
-- cites: APR: Q6e; Glossary: HMIS Data Quality Report, Q6
-- editions: FY2026
-- deviations: Days are those of the clock the export was written with.
-- needs: quality_universe, stay, Enrollment, Exit, entry_delay, report
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
with delayed as (
    select 'start' as column_key, quality_universe.PersonalID, quality_universe.EnrollmentID,
           days_between(quality_universe.EntryDate, day_of_time(Enrollment.DateCreated)) as days
    from quality_universe
    join Enrollment on Enrollment.EnrollmentID = quality_universe.EnrollmentID
    cross join report
    where quality_universe.EntryDate >= report.report_start and quality_universe.EntryDate <= report.report_end
    union all
    select 'exit' as column_key, quality_universe.PersonalID, quality_universe.EnrollmentID,
           days_between(quality_universe.ExitDate, day_of_time(Exit.DateCreated)) as days
    from quality_universe
    join stay on stay.EnrollmentID = quality_universe.EnrollmentID
    join Exit on Exit.ExitID = stay.ExitID
    where quality_universe.leaver
)
select entry_delay.row_key, delayed.column_key, delayed.PersonalID, delayed.EnrollmentID
from delayed
join entry_delay on delayed.days >= coalesce(entry_delay.lowest, delayed.days)
    and delayed.days <= coalesce(entry_delay.highest, delayed.days)
