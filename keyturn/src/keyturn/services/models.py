"""Services, bed nights among them, and current living situations (Services.csv, CurrentLivingSituation.csv)."""

from django.db import models

from keyturn.kernel.fields import Code, Day, Key, Money, Text
from keyturn.kernel.records import EnrollmentRecord


class Service(EnrollmentRecord):
    """A service on a day; a bed night is RecordType 200 (4.14 and the partners' own)."""

    hud_file = "Services"

    services_id = Key("ServicesID")
    date_provided = Day("DateProvided")
    record_type = Code("RecordType", "1.4")
    type_provided = Code("TypeProvided", "P1.2|R14.2|W1.2|V2.2|W2.2|V3.4|P2.2|4.14|V8.2|C2.2")
    other_type_provided = Text("OtherTypeProvided")
    moving_on_other_type = Text("MovingOnOtherType")
    sub_type_provided = Code("SubTypeProvided", "V2.A|V2.B|V2.C")
    fa_amount = Money("FAAmount")
    fa_start_date = Day("FAStartDate")
    fa_end_date = Day("FAEndDate")
    referral_outcome = Code("ReferralOutcome", "P2.A")

    class Meta:
        indexes = [
            models.Index(fields=["enrollment", "date_provided"], name="service_by_enrollment"),
            models.Index(fields=["project", "date_provided"], name="service_by_project_night"),
        ]


class CurrentLivingSituation(EnrollmentRecord):
    """A contact, with where the person lived that day (4.12)."""

    hud_file = "CurrentLivingSituation"

    current_living_sit_id = Key("CurrentLivingSitID")
    information_date = Day("InformationDate")
    current_living_situation = Code("CurrentLivingSituation", "3.12.1")
    cls_subsidy_type = Code("CLSSubsidyType", "3.12.A")
    verified_by = Text("VerifiedBy")
    leave_situation14_days = Code("LeaveSituation14Days", "1.8")
    subsequent_residence = Code("SubsequentResidence", "1.8")
    resources_to_obtain = Code("ResourcesToObtain", "1.8")
    lease_own60_day = Code("LeaseOwn60Day", "1.8")
    moved_two_or_more = Code("MovedTwoOrMore", "1.8")
    location_details = Text("LocationDetails")
