"""What federal partners ask at project start: PATH (P3), RHY (R1 to R13), SSVF and other VA (V4 to V10)."""

from __future__ import annotations

from datetime import timedelta

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment
from keyturn.demo.records.desk import Desk
from keyturn.demo.write import Row

YES_NO = Weighted([(0, 68), (1, 27), (8, 2), (9, 2), (99, 1)])
REFERRED_BY = Weighted(
    [(1, 26), (2, 18), (7, 16), (11, 6), (18, 3), (28, 9), (30, 8), (34, 3), (35, 5), (38, 4), (39, 2)]
)
STATION = "556"
"""A VAMC station of HUD's list, which has no fictitious one."""
CONSULTED = Weighted([(1, 40), (2, 22), (3, 10), (4, 28)])
AMI = Weighted([(1, 78), (2, 19), (3, 3)])


def funder_answers(desk: Desk, member: Enrollment) -> Row:
    """Answers of an adult or head of household to the elements the project's funders require."""
    project, dice = member.stay.project, desk.dice
    row: Row = {}
    if project.asks("P3"):
        row |= _path_status(desk, member)
    if project.asks("R1"):
        row |= _referral(dice)
    if project.asks("R2"):
        row |= _basic_center(dice, member)
    if project.asks("R11"):
        row |= _wards(dice) | _family_issues(dice)
    return row | _veterans(dice, member) if member.is_head else row


def _path_status(desk: Desk, member: Enrollment) -> Row:
    """P3: settled once, after engagement; those who left unengaged could not be found."""
    stay, dice = member.stay, desk.dice
    end = member.exit or desk.calendar.last_night
    if stay.engaged and stay.engaged <= end:
        day = min(stay.engaged + timedelta(days=dice.between(0, 20)), end)
        enrolled = dice.chance(0.8)
        row: Row = {"DateOfPATHStatus": max(day, member.entry), "ClientEnrolledInPATH": int(enrolled)}
        return row if enrolled else row | {"ReasonNotEnrolled": dice.pick(Weighted([(1, 3), (2, 2)]))}
    if member.exit:
        return {"DateOfPATHStatus": member.exit, "ClientEnrolledInPATH": 0, "ReasonNotEnrolled": 3}
    return {}


def _referral(dice: Dice) -> Row:
    source = dice.pick(REFERRED_BY)
    return {"ReferralSource": source, "CountOutreachReferralApproaches": dice.between(1, 9) if source == 7 else None}


def _basic_center(dice: Dice, member: Enrollment) -> Row:
    eligible = dice.chance(0.93)
    row: Row = {"DateOfBCPStatus": member.entry, "EligibleForRHY": int(eligible)}
    if eligible:
        return row | {"RunawayYouth": dice.pick(YES_NO)}
    return row | {"ReasonNoServices": dice.pick(Weighted([(1, 2), (2, 3), (3, 2), (4, 1)]))}


def _wards(dice: Dice) -> Row:
    row: Row = {}
    for column, stem in (("FormerWardChildWelfare", "ChildWelfare"), ("FormerWardJuvenileJustice", "JuvenileJustice")):
        row[column] = dice.pick(YES_NO)
        if row[column] == 1:
            row[f"{stem}Years"] = dice.pick(Weighted([(1, 4), (2, 3), (3, 3)]))
            if row[f"{stem}Years"] == 1:
                row[f"{stem}Months"] = dice.between(1, 11)
    return row


def _family_issues(dice: Dice) -> Row:
    names = ("UnemploymentFam", "MentalHealthDisorderFam", "PhysicalDisabilityFam", "AlcoholDrugUseDisorderFam")
    return {name: dice.pick(YES_NO) for name in (*names, "InsufficientIncome", "IncarceratedParent")}


def _veterans(dice: Dice, member: Enrollment) -> Row:
    project = member.stay.project
    row: Row = {}
    if project.asks("V4"):
        row["PercentAMI"] = dice.pick(AMI)
    if project.asks("V6"):
        row["VAMCStation"] = STATION
    if project.asks("V10"):
        row["MentalHealthConsultation"] = dice.pick(CONSULTED)
    return row | _targeting(dice, member) if project.asks("V7") else row


def _targeting(dice: Dice, member: Enrollment) -> Row:
    """V7, the prevention screener: its questions follow only where it is required."""
    if not dice.chance(0.85):
        return {"TargetScreenReqd": 0}
    people = [m.age() for m in member.stay.members]
    children = [age for age in people if age < 18]
    row: Row = {"TargetScreenReqd": 1, "TimeToHousingLoss": dice.between(0, 3), "AnnualPercentAMI": dice.between(0, 3)}
    row |= {
        "LiteralHomelessHistory": dice.between(0, 2),
        "EvictionHistory": dice.pick(Weighted([(0, 6), (1, 3), (2, 1)])),
    }
    for name in ("ClientLeaseholder", "HOHLeaseholder"):
        row[name] = int(dice.chance(0.8))
    for name in (
        "SubsidyAtRisk",
        "CriminalRecord",
        "PrisonDischarge",
        "SexOffender",
        "CurrentPregnant",
        "CoCPrioritized",
    ):
        row[name] = int(dice.chance(0.14))
    row["IncarceratedAdult"] = dice.pick(Weighted([(0, 7), (1, 2), (2, 1)]))
    row |= {"DisabledHoH": int(member.person.disabled), "HH5Plus": int(len(people) >= 5)}
    row["SingleParent"] = int(bool(children) and len(people) - len(children) == 1)
    row["DependentUnder6"] = 0 if not children or min(children) > 6 else 1 if min(children) < 1 else 2
    return row | {"HPScreeningScore": dice.between(4, 26), "ThresholdScore": 12}
