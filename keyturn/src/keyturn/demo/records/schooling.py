"""EmploymentEducation.csv (R4 to R6) and YouthEducationStatus.csv (C3)."""

from __future__ import annotations

from datetime import date

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment
from keyturn.demo.records.desk import Desk
from keyturn.demo.records.stages import ENTRY, EXIT
from keyturn.demo.write import Row

ADULT_GRADES = Weighted([(3, 3), (4, 22), (5, 34), (7, 14), (10, 15), (11, 4), (12, 3), (13, 1), (14, 3), (8, 1)])
CHILD_GRADES = Weighted([(2, 10), (3, 40), (4, 50)])
ADULT_SCHOOL = Weighted([(3, 45), (4, 15), (5, 22), (1, 10), (2, 8)])
CHILD_SCHOOL = Weighted([(1, 50), (2, 24), (5, 14), (6, 8), (7, 4)])
KINDS_OF_WORK = Weighted([(1, 36), (2, 44), (3, 20)])
LAST_STATUS = Weighted([(0, 38), (1, 14), (2, 34), (3, 2), (4, 2), (5, 4), (6, 6)])
NOW_STATUS = Weighted([(0, 62), (1, 24), (2, 8), (4, 6)])


def add_schooling(desk: Desk, member: Enrollment) -> None:
    """Work and schooling at entry and exit, where the funder asks."""
    project = member.stay.project
    moments = [(ENTRY, member.entry)] + ([(EXIT, member.exit)] if member.exit else [])
    if member.answers and project.asks("R4", "R5", "R6"):
        grade = desk.dice.pick(ADULT_GRADES if member.adult else CHILD_GRADES)
        for stage, day in moments:
            _add_work(desk, member, stage, day, grade)
    if member.is_head and project.asks("C3"):
        for stage, day in moments:
            row = _youth_status(desk.dice) | {"InformationDate": day, "DataCollectionStage": stage}
            desk.enter("YouthEducationStatus", member, day, row)


def _add_work(desk: Desk, member: Enrollment, stage: int, day: date, grade: int) -> None:
    project, dice = member.stay.project, desk.dice
    row: Row = {"InformationDate": day, "DataCollectionStage": stage}
    if project.asks("R4"):
        row["LastGradeCompleted"] = grade
    if project.asks("R5"):
        row["SchoolStatus"] = dice.pick(ADULT_SCHOOL if member.adult else CHILD_SCHOOL)
    if project.asks("R6"):
        row |= _work(dice, "Earned" in member.person.income)
    desk.enter("EmploymentEducation", member, day, row)


def _work(dice: Dice, earns: bool) -> Row:
    if earns:
        return {"Employed": 1, "EmploymentType": dice.pick(KINDS_OF_WORK)}
    return {"Employed": 0, "NotEmployedReason": dice.pick(Weighted([(1, 5), (2, 3), (3, 2)]))}


def _youth_status(dice: Dice) -> Row:
    attends = dice.pick(Weighted([(0, 62), (1, 14), (2, 24)]))
    column, options = ("CurrentEdStatus", NOW_STATUS) if attends else ("MostRecentEdStatus", LAST_STATUS)
    return {"CurrentSchoolAttend": attends, column: dice.pick(options)}
