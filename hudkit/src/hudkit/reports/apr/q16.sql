-- id: q16
-- title: Cash income in ranges
-- says: Adults by total income at start, annual assessment and exit, rounded to the whole dollar, halves up, before the
--   range is chosen; or why it is not known.
-- cites: APR: Q16, steps 1 to 5
-- editions: FY2026
-- deviations: none
-- needs: person_income, income_band
-- gives: row_key S, column_key S, PersonalID S, EnrollmentID S
select coalesce(income_band.income_band, person_income.status) as row_key, person_income.moment as column_key,
       person_income.PersonalID, person_income.EnrollmentID
from person_income
left join income_band on whole_dollars(person_income.total) >= income_band.lowest
    and (income_band.highest is null or whole_dollars(person_income.total) <= income_band.highest)
where person_income.adult
