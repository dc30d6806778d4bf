"""The desk where records are entered: keys, stamps and the shared tools of the record modules."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from keyturn.demo.days import Calendar
from keyturn.demo.defects import Planted
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment, Project
from keyturn.demo.pools import table
from keyturn.demo.write import Row, Tables


def _lags() -> dict[str, Weighted[tuple[int, int]]]:
    found: dict[str, list[tuple[tuple[int, int], float]]] = {}
    for row in table("lags"):
        found.setdefault(row["profile"], []).append(((int(row["low"]), int(row["high"])), float(row["weight"])))
    return {profile: Weighted(pairs) for profile, pairs in found.items()}


LAGS = _lags()


class Desk:
    """Turns what happened to one household into rows, entered by staff some time after it happened."""

    def __init__(self, tables: Tables, calendar: Calendar, planted: Planted, dice: Dice) -> None:
        self.tables, self.calendar, self.planted = tables, calendar, planted
        self.dice = dice

    def lag(self, project: Project) -> int:
        low, high = self.dice.pick(LAGS[project.lag])
        return self.dice.between(low, high)

    def moment(self, day: date, late: int = 0) -> datetime:
        """A working hour `late` days after a day; never later than now."""
        noted = day + timedelta(days=late)
        at = datetime.combine(noted, time(8 + int(self.dice.random() * 10), int(self.dice.random() * 60), 30))
        if at <= self.calendar.now:
            return at
        return datetime.combine(min(day, self.calendar.last_night), time(self.dice.between(17, 22), 15))

    def stamp(self, project: Project, created: datetime) -> Row:
        """The metadata of a row (5.01, 5.02, 5.07); one in twelve was changed again a few days later."""
        updated = created
        if self.dice.chance(0.08):
            updated = min(created + timedelta(days=self.dice.between(1, 40)), self.calendar.now)
        return {"DateCreated": created, "DateUpdated": updated, "UserID": self.dice.one(project.staff)}

    def enter(self, file: str, member: Enrollment, day: date, row: Row) -> Row:
        """Add a row about an enrollment for something that happened on a day; gives the row with its key."""
        project = member.stay.project
        key = self.tables.key(file)
        about: Row = {PRIMARY_KEYS[file]: key, "EnrollmentID": member.id, "PersonalID": member.person.id}
        return self.tables.add(file, about | row | self.stamp(project, self.moment(day, self.lag(project))))


PRIMARY_KEYS = {
    "Exit": "ExitID",
    "IncomeBenefits": "IncomeBenefitsID",
    "HealthAndDV": "HealthAndDVID",
    "EmploymentEducation": "EmploymentEducationID",
    "Disabilities": "DisabilitiesID",
    "Services": "ServicesID",
    "CurrentLivingSituation": "CurrentLivingSitID",
    "Assessment": "AssessmentID",
    "AssessmentQuestions": "AssessmentQuestionID",
    "AssessmentResults": "AssessmentResultID",
    "Event": "EventID",
    "YouthEducationStatus": "YouthEducationStatusID",
}
