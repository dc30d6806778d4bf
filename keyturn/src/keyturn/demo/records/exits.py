"""Exit.csv: where people went, and what RHY, HOPWA and HUD-VASH ask on leaving (R15 to R20, W5, V9)."""

from __future__ import annotations

from datetime import timedelta

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment
from keyturn.demo.records.desk import Desk
from keyturn.demo.write import Row

DECEASED, OTHER = 24, 17
METHODS = ("EmailSocialMedia", "Telephone", "InPersonIndividual", "InPersonGroup")
WORKER = Weighted([(1, 62), (0, 24), (2, 14)])
SAFE = Weighted([(1, 74), (0, 16), (8, 4), (9, 4), (99, 2)])
COMPLETED = Weighted([(1, 58), (2, 30), (3, 12)])
VASH_REASONS = Weighted([(1, 34), (3, 20), (4, 8), (5, 10), (7, 4), (8, 6), (9, 10), (10, 5), (11, 3), (13, 2)])
HOUSED_AT_EXIT = {
    410: 1,
    411: 1,
    421: 1,
    435: 1,
    422: 4,
    423: 4,
    312: 3,
    313: 3,
    302: 5,
    101: 6,
    116: 6,
    207: 7,
    24: 10,
}


def add_exit(desk: Desk, member: Enrollment) -> None:
    if member.exit is None:
        return
    code, subsidy = member.destination or (99, None)
    if code != DECEASED and desk.planted.strikes("destination_missing", desk.dice, desk.tables.key("Exit")):
        code, subsidy = 99, None
    row: Row = {"ExitDate": member.exit, "Destination": code, "DestinationSubsidyType": subsidy}
    if code == OTHER:
        row["OtherDestination"] = desk.dice.one(
            ("A houseboat", "The lighthouse keeper's spare room", "Travelling fair")
        )
    row |= _housing(desk, member, code, subsidy)
    if member.answers:
        row |= _youth(desk, member)
    if member.is_head and member.stay.project.asks("V9"):
        row["CMExitReason"] = 12 if code == DECEASED else desk.dice.pick(VASH_REASONS)
    desk.enter("Exit", member, member.exit, row)


def _housing(desk: Desk, member: Enrollment, code: int, subsidy: int | None) -> Row:
    """W5: prevention and HOPWA."""
    if not member.stay.project.asks("W5"):
        return {}
    answer = HOUSED_AT_EXIT.get(code, 99)
    if answer == 1 and desk.dice.chance(0.2):
        answer = 2
    row: Row = {"HousingAssessment": answer}
    if answer == 1:
        row["SubsidyInformation"] = desk.dice.pick(Weighted([(2, 3), (3, 2)] if subsidy else [(1, 5), (4, 2)]))
    if answer == 2:
        row["SubsidyInformation"] = 11 if subsidy else 12
    return row


def _youth(desk: Desk, member: Enrollment) -> Row:
    project, dice = member.stay.project, desk.dice
    row: Row = {}
    if project.asks("R15"):
        row |= _exploitation(dice)
    if project.asks("R16"):
        row |= _labor(dice)
    if project.asks("R17"):
        row["ProjectCompletionStatus"] = dice.pick(COMPLETED)
        if row["ProjectCompletionStatus"] == 3:
            row["EarlyExitReason"] = dice.between(1, 6)
    if project.asks("R18"):
        row |= _counseling(dice)
    if project.asks("R19"):
        row |= {"DestinationSafeClient": dice.pick(SAFE), "DestinationSafeWorker": dice.pick(WORKER)}
        row |= {f"Pos{kind}Connections": dice.pick(WORKER) for kind in ("Adult", "Peer", "Community")}
    return row | _aftercare(desk, member) if project.asks("R20") else row


def _exploitation(dice: Dice) -> Row:
    if not dice.chance(0.07):
        return {"ExchangeForSex": 0 if dice.chance(0.93) else 9}
    forced = int(dice.chance(0.5))
    row: Row = {"ExchangeForSex": 1, "ExchangeForSexPastThreeMonths": int(dice.chance(0.5))}
    row |= {"CountOfExchangeForSex": dice.between(1, 4), "AskedOrForcedToExchangeForSex": forced}
    return row | ({"AskedOrForcedToExchangeForSexPastThreeMonths": int(dice.chance(0.4))} if forced else {})


def _labor(dice: Dice) -> Row:
    threats, promise = int(dice.chance(0.04)), int(dice.chance(0.05))
    row: Row = {"WorkplaceViolenceThreats": threats, "WorkplacePromiseDifference": promise}
    if threats or promise:
        row |= {"CoercedToContinueWork": int(dice.chance(0.3)), "LaborExploitPastThreeMonths": int(dice.chance(0.4))}
    return row


def _counseling(dice: Dice) -> Row:
    row: Row = {"CounselingReceived": int(dice.chance(0.7)), "PostExitCounselingPlan": int(dice.chance(0.4))}
    if row["CounselingReceived"]:
        row |= {"IndividualCounseling": 1, "FamilyCounseling": int(dice.chance(0.3))}
        row |= {"GroupCounseling": int(dice.chance(0.4)), "SessionCountAtExit": dice.between(1, 20)}
    if row["PostExitCounselingPlan"]:
        row["SessionsInPlan"] = dice.between(1, 12)
    return row


def _aftercare(desk: Desk, member: Enrollment) -> Row:
    """R20: within 180 days after exit; nothing yet for those who have just left."""
    dice = desk.dice
    if member.exit is None or not dice.chance(0.6):
        return {}
    day = member.exit + timedelta(days=dice.between(3, 175))
    if day > desk.calendar.last_night:
        return {}
    given = dice.pick(Weighted([(1, 70), (0, 22), (9, 8)]))
    row: Row = {"AftercareDate": day, "AftercareProvided": given}
    return row | ({method: int(dice.chance(0.4)) for method in METHODS} if given == 1 else {})
