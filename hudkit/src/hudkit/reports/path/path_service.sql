-- id: path_service
-- title: PATH services and referrals in the range
-- says: Services and referrals of PATH dated in the range, of persons enrolled in PATH; attained where the outcome of
--   the referral says so.
-- cites: PATH: Q16; PATH: Q17; PATH: Q18; CSV: Services.csv
-- editions: FY2026
-- deviations: Only those of the stay the person is counted by.
-- needs: path_person, Services, report, hud
-- gives: PersonalID S, EnrollmentID S, HouseholdID S, referral B, TypeProvided I, attained B
select path_person.PersonalID, path_person.EnrollmentID, path_person.HouseholdID,
       Services.RecordType = hud.path_referral_record as referral, Services.TypeProvided,
       coalesce(Services.RecordType = hud.path_referral_record
                and Services.ReferralOutcome = hud.referral_attained, false) as attained
from path_person
join Services on Services.EnrollmentID = path_person.EnrollmentID
cross join report cross join hud
where path_person.enrolled
  and (Services.RecordType = hud.path_service_record or Services.RecordType = hud.path_referral_record)
  and Services.DateProvided >= report.report_start
  and Services.DateProvided <= report.report_end
