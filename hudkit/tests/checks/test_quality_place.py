"""A check of several columns names the one at fault, and the row there is where the one it looks for is missing."""

import pytest

from hudkit import checks, dataset
from tests.hostile import exports

from .quality_world import community

LONG_AGO = "Enrollment e1 | EntryDate=2025-09-01"
CONTACT = "CurrentLivingSituation r1 | InformationDate=2025-09-02"
NIGHT = "Services r1 | RecordType=200, TypeProvided=200, DateProvided=2025-09-02"
VETERAN = (
    "Funder f1 | Funder=33",
    "Client c1 | VeteranStatus=1, WorldWarII=0, KoreanWar=0, VietnamWar=0, DesertStorm=0, AfghanistanOEF=0, IraqOIF=0",
)
PREVENTION = ("Project p1 | ProjectType=12", "Funder f1 | Funder=33", "Enrollment e1 | TargetScreenReqd=1")
SHORT_STAY = ("Project p1 | ProjectType=3", "Enrollment e1 | LivingSituation=206, LengthOfStay=3")


@pytest.mark.parametrize(
    ("check", "place", "changes"),
    [
        (5, ("ProjectCoC", 2, "Geocode"), ("ProjectCoC pc1 | Geocode=, CoCCode=",)),
        (5, ("ProjectCoC", 2, "GeographyType"), ("ProjectCoC pc1 | GeographyType=",)),
        (5, ("ProjectCoC", 2, "CoCCode"), ("ProjectCoC pc1 | CoCCode=",)),
        (5, ("Project", 3, "ProjectID"), ("-ProjectCoC pc2",)),
        (19, ("Client", 2, "IraqOND"), (*VETERAN, "Client c1 | OtherTheater=0")),
        (19, ("Client", 2, "OtherTheater"), (*VETERAN, "Client c1 | IraqOND=0")),
        (57, ("Client", 2, "OtherTheater"), (*VETERAN, "Client c1 | OtherTheater=8")),
        (25, ("Enrollment", 2, "HPScreeningScore"), PREVENTION),
        (25, ("Enrollment", 2, "ThresholdScore"), (*PREVENTION, "Enrollment e1 | HPScreeningScore=9")),
        (31, ("Enrollment", 2, "TimesHomelessPastThreeYears"), ("Enrollment e1 | TimesHomelessPastThreeYears=",)),
        (31, ("Enrollment", 2, "MonthsHomelessPastThreeYears"), ("Enrollment e1 | MonthsHomelessPastThreeYears=",)),
        (61, ("Enrollment", 2, "TimesHomelessPastThreeYears"), ("Enrollment e1 | TimesHomelessPastThreeYears=9",)),
        (61, ("Enrollment", 2, "MonthsHomelessPastThreeYears"), ("Enrollment e1 | MonthsHomelessPastThreeYears=9",)),
        (41, ("Enrollment", 2, "LOSUnderThreshold"), SHORT_STAY),
        (41, ("Enrollment", 2, "PreviousStreetESSH"), (*SHORT_STAY, "Enrollment e1 | LOSUnderThreshold=1")),
        (42, ("ProjectCoC", 2, "ZIP"), ("ProjectCoC pc1 | ZIP=, City=",)),
        (42, ("ProjectCoC", 2, "Address1"), ("ProjectCoC pc1 | Address1=, State=",)),
        (42, ("ProjectCoC", 2, "City"), ("ProjectCoC pc1 | City=",)),
        (42, ("ProjectCoC", 2, "State"), ("ProjectCoC pc1 | State=",)),
        (103, ("CurrentLivingSituation", 2, "InformationDate"), ("Project p1 | ProjectType=4", CONTACT, LONG_AGO)),
        (103, ("Enrollment", 2, "EntryDate"), ("Project p1 | ProjectType=4", f"-{CONTACT.split(' |')[0]}", LONG_AGO)),
        (142, ("Services", 2, "DateProvided"), ("Project p1 | ProjectType=1", NIGHT, LONG_AGO)),
        (142, ("Enrollment", 2, "EntryDate"), ("Project p1 | ProjectType=1", LONG_AGO)),
    ],
)
def test_a_finding_names_the_column_at_fault(tmp_path, check, place, changes):
    with dataset.open(exports.folder(tmp_path / "export", community(*changes))) as data:
        (found,) = (one for one in checks.check(data, checks.EVERY) if one.rule == f"check.{check}")
    assert (found.file, found.line, found.column) == place
