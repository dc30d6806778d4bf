"""Services.csv: bed nights and what PATH, RHY, HOPWA, SSVF, HUD-VASH and Moving On give (record types of list 1.4)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment
from keyturn.demo.records.desk import Desk
from keyturn.demo.write import Row

BED_NIGHT, PATH, RHY, HOPWA, SSVF, HOPWA_MONEY, SSVF_MONEY, PATH_REFERRAL, VOUCHER, MOVING_ON = (
    200, 141, 142, 143, 144, 151, 152, 161, 210, 300,
)  # fmt: skip
PATH_TYPES = Weighted([(6, 34), (2, 14), (14, 8), (1, 8), (4, 14), (5, 8), (10, 6), (3, 3), (7, 2), (9, 2), (11, 1)])
REFERRALS = Weighted([(1, 22), (2, 12), (3, 14), (6, 20), (7, 12), (8, 8), (10, 6), (4, 3), (9, 2), (11, 1)])
RHY_TYPES = Weighted([(5, 16), (6, 14), (8, 30), (14, 12), (7, 5), (2, 6), (18, 6), (17, 3), (26, 4), (28, 4)])
PARENT_TYPES = Weighted([(10, 30), (13, 16), (12, 14), (27, 14), (8, 16), (6, 10)])
HOPWA_TYPES = Weighted([(2, 44), (8, 14), (7, 12), (13, 12), (10, 8), (9, 4), (12, 4), (14, 2)])
SSVF_TYPES = Weighted([(2, 48), (3, 12), (4, 12), (10, 10), (1, 6), (5, 5), (9, 3), (7, 2), (6, 2)])
SSVF_SUBTYPES = {3: 4, 4: 13, 5: 11}
"""How many sub-types lists V2.A, V2.B and V2.C hold, numbered from 1."""
MONEY_TYPES = Weighted([(1, 46), (2, 20), (4, 10), (3, 6), (5, 6), (8, 4), (9, 2), (12, 4), (14, 2)])
FORWARDED, ISSUED, IN_USE, RETURNED, LEFT_BEFORE = 1, 3, 5, 9, 11


def add_services(desk: Desk, member: Enrollment) -> None:
    """Every service of an enrollment that its project records."""
    for night in member.stay.nights:
        if member.entry <= night < (member.exit or desk.calendar.today):
            _add_night(desk, member, night)
    project = member.stay.project
    if member.answers:
        if project.asks("P1") and member.stay.engaged:
            _add_path(desk, member)
        if project.asks("R14"):
            _add_youth(desk, member)
        if project.asks("V2"):
            _add_ssvf(desk, member)
    if member.is_head:
        _add_for_the_head(desk, member)


def _add_for_the_head(desk: Desk, member: Enrollment) -> None:
    project = member.stay.project
    if project.asks("W1"):
        _repeat(desk, member, HOPWA, HOPWA_TYPES, every=30)
    if project.asks("W2") and project.key == "strmu":
        _add_rent_help(desk, member)
    if project.asks("V8"):
        _add_voucher(desk, member)
    if project.asks("C2") and project.type == 3 and member.exit and desk.dice.chance(0.3):
        day, kind = max(member.entry, member.exit - timedelta(days=30)), desk.dice.between(1, 5)
        more = {"MovingOnOtherType": "Help with packing"} if kind == 5 else {}
        _add(desk, member, day, MOVING_ON, kind, **more)


def _add_night(desk: Desk, member: Enrollment, night: date) -> None:
    """A bed night is entered at the door the same evening."""
    project = member.stay.project
    noted = datetime.combine(night, time(19 + len(member.id) % 3, night.day * 2 % 60, 0))
    row: Row = {"DateProvided": night, "RecordType": BED_NIGHT, "TypeProvided": BED_NIGHT}
    row |= {"ServicesID": desk.tables.key("Services"), "EnrollmentID": member.id, "PersonalID": member.person.id}
    row |= {"DateCreated": noted, "DateUpdated": noted, "UserID": project.staff[night.toordinal() % len(project.staff)]}
    desk.tables.add("Services", row)


def _add(desk: Desk, member: Enrollment, day: date, record: int, kind: int, **more: object) -> None:
    row: Row = {"DateProvided": day, "RecordType": record, "TypeProvided": kind}
    desk.enter("Services", member, day, row | more)


def _end(desk: Desk, member: Enrollment) -> date:
    return member.exit or desk.calendar.last_night


def _repeat(desk: Desk, member: Enrollment, record: int, kinds: Weighted[int], every: int) -> None:
    day = member.entry
    while day <= _end(desk, member):
        _add(desk, member, day, record, desk.dice.pick(kinds))
        day += timedelta(days=desk.dice.days(every, 0.6, 3, every * 5))


def _add_path(desk: Desk, member: Enrollment) -> None:
    _repeat(desk, member, PATH, PATH_TYPES, every=26)
    for _ in range(desk.dice.between(0, 3)):
        day = _some_day(desk, member)
        outcome = desk.dice.pick(Weighted([(1, 5), (2, 3), (3, 2)]))
        _add(desk, member, day, PATH_REFERRAL, desk.dice.pick(REFERRALS), ReferralOutcome=outcome)


def _some_day(desk: Desk, member: Enrollment) -> date:
    return member.entry + timedelta(days=desk.dice.between(0, (_end(desk, member) - member.entry).days))


def _add_youth(desk: Desk, member: Enrollment) -> None:
    parent = len(member.stay.members) > 1
    _repeat(desk, member, RHY, PARENT_TYPES if parent else RHY_TYPES, every=24)


def _add_ssvf(desk: Desk, member: Enrollment) -> None:
    if not member.is_head and not desk.dice.chance(0.3):
        return
    for _ in range(desk.dice.between(2, 9)):
        kind, day = desk.dice.pick(SSVF_TYPES), _some_day(desk, member)
        more: Row = {}
        if kind in SSVF_SUBTYPES:
            more["SubTypeProvided"] = desk.dice.between(1, SSVF_SUBTYPES[kind])
        if kind == 6:
            more["OtherTypeProvided"] = "Kitchen starter box"
        _add(desk, member, day, SSVF, kind, **more)
    if member.is_head:
        _add_ssvf_money(desk, member)


def _add_ssvf_money(desk: Desk, member: Enrollment) -> None:
    for _ in range(desk.dice.between(0, 4)):
        day = _some_day(desk, member)
        covers = {"FAStartDate": day, "FAEndDate": day + timedelta(days=30)}
        _add(desk, member, day, SSVF_MONEY, desk.dice.pick(MONEY_TYPES), FAAmount=_money(desk.dice), **covers)


def _add_rent_help(desk: Desk, member: Enrollment) -> None:
    for _ in range(desk.dice.between(1, 4)):
        kind = desk.dice.pick(Weighted([(1, 60), (4, 28), (7, 12)]))
        _add(desk, member, _some_day(desk, member), HOPWA_MONEY, kind, FAAmount=_money(desk.dice))


def _money(dice: Dice) -> float:
    return dice.between(60, 1400) + dice.between(0, 99) / 100


def _add_voucher(desk: Desk, member: Enrollment) -> None:
    """HUD-VASH: the package goes to the housing authority, the voucher is issued, the veteran moves in."""
    steps = {member.entry: FORWARDED}
    if member.stay.move_in:
        halfway = member.entry + (member.stay.move_in - member.entry) / 2
        steps = {halfway: ISSUED} | steps | {member.stay.move_in: IN_USE}
    if member.exit:
        steps[member.exit] = RETURNED if member.stay.move_in else LEFT_BEFORE
    for day, step in sorted(steps.items()):
        _add(desk, member, day, VOUCHER, step)
