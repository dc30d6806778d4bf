"""Coordinated entry events (4.20, Event.csv)."""

from keyturn.kernel.fields import Code, Day, Key, Text
from keyturn.kernel.records import EnrollmentRecord


class Event(EnrollmentRecord):
    """A coordinated entry event: an access, a referral and its result (4.20)."""

    hud_file = "Event"

    event_id = Key("EventID")
    event_date = Day("EventDate")
    event = Code("Event", "4.20.2")
    prob_sol_div_rr_result = Code("ProbSolDivRRResult", "1.7")
    referral_case_manage_after = Code("ReferralCaseManageAfter", "1.7")
    location_crisis_or_ph_housing = Text("LocationCrisisOrPHHousing")
    referral_result = Code("ReferralResult", "4.20.D")
    result_date = Day("ResultDate")
