"""IncomeBenefits.csv: income, benefits and insurance at each stage (4.02 to 4.04, W3, P4)."""

from __future__ import annotations

from keyturn.demo.days import age_on
from keyturn.demo.defects import REASONS
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment, Person
from keyturn.demo.people import amount
from keyturn.demo.pools import table
from keyturn.demo.records.desk import Desk
from keyturn.demo.records.stages import ENTRY, EXIT, stages
from keyturn.demo.write import Row

SOURCES = tuple(row["source"] for row in table("income"))
RATES = {row["source"]: row for row in table("income")}
BENEFITS = ("SNAP", "WIC", "TANFChildCare", "TANFTransportation", "OtherTANF", "OtherBenefitsSource")
PLANS = {
    "Medicaid": "NoMedicaidReason",
    "Medicare": "NoMedicareReason",
    "SCHIP": "NoSCHIPReason",
    "VHAServices": "NoVHAReason",
    "EmployerProvided": "NoEmployerProvidedReason",
    "COBRA": "NoCOBRAReason",
    "PrivatePay": "NoPrivatePayReason",
    "StateHealthIns": "NoStateHealthInsReason",
    "IndianHealthServices": "NoIndianHealthServicesReason",
    "OtherInsurance": None,
}
NO_PLAN_REASONS = Weighted([(4, 58), (3, 24), (1, 10), (2, 8)])


def add_income(desk: Desk, member: Enrollment) -> None:
    """A row at each stage of an enrollment whose project asks for any of it."""
    project, person = member.stay.project, member.person
    if not project.asks("4.02", "4.03", "4.04"):
        return
    benefits, plans = _benefits(desk.dice, member), _plans(desk.dice, member)
    for stage, day in stages(desk, member):
        speaks = member.is_head or age_on(person.born, day) >= 18
        if stage != ENTRY and speaks:
            _change(desk.dice, person, housed=member.stay.move_in is not None or project.type == 2)
        row: Row = {"InformationDate": day, "DataCollectionStage": stage}
        if speaks and project.asks("4.02"):
            row |= _income(desk, person)
        if speaks and project.asks("4.03"):
            row |= benefits
        row |= plans
        if project.asks("W3"):
            row |= _without_plan(desk.dice, plans) | _medical_assistance(desk.dice, person)
        if project.asks("P4") and speaks:
            row["ConnectionWithSOAR"] = int(desk.dice.chance(0.25 if stage == EXIT else 0.1))
        desk.enter("IncomeBenefits", member, day, row)


def _income(desk: Desk, person: Person) -> Row:
    dice, key = desk.dice, desk.tables.key("IncomeBenefits")
    if desk.planted.strikes("income_missing", dice, key):
        return {"IncomeFromAnySource": dice.pick(REASONS)}
    row: Row = {"IncomeFromAnySource": int(bool(person.income)), "TotalMonthlyIncome": sum(person.income.values())}
    for source in SOURCES:
        held = source in person.income
        row[source] = int(held)
        row[_amount_column(source)] = person.income.get(source)
    if "OtherIncomeSource" in person.income:
        row["OtherIncomeSourceIdentify"] = "Selling the street paper"
    if desk.planted.strikes("income_conflict", dice, key):
        row["IncomeFromAnySource"] = 1 - int(bool(person.income))
    return row


def _amount_column(source: str) -> str:
    return "OtherIncomeAmount" if source == "OtherIncomeSource" else f"{source}Amount"


def _change(dice: Dice, person: Person, housed: bool) -> None:
    """Some find work or a benefit, some lose one, most amounts move a little."""
    if dice.chance(0.24 if housed else 0.08):
        source = dice.one(("Earned", "Earned", "SSI", "SSDI") if person.disabled else ("Earned",))
        person.income[source] = max(person.income.get(source, 0), amount(dice, RATES[source]))
    if person.income and dice.chance(0.07):
        person.income.pop(dice.one(sorted(person.income)))
    for source in sorted(person.income):
        if dice.chance(0.4):
            person.income[source] = round(person.income[source] * dice.one((0.94, 1.0, 1.03, 1.03, 1.08)))


def _benefits(dice: Dice, member: Enrollment) -> Row:
    person = member.person
    tanf = "TANF" in person.income
    young = any(m.age() < 5 for m in member.stay.members)
    row: Row = {name: 0 for name in BENEFITS}
    row["SNAP"] = int(dice.chance(0.58))
    row["WIC"] = int(young and person.sex == 0 and dice.chance(0.55))
    row |= {name: int(tanf and dice.chance(0.25)) for name in ("TANFChildCare", "TANFTransportation", "OtherTANF")}
    if dice.chance(0.02):
        row |= {"OtherBenefitsSource": 1, "OtherBenefitsSourceIdentify": "Community garden share"}
    row["BenefitsFromAnySource"] = int(any(row[name] for name in BENEFITS))
    return row


def _plans(dice: Dice, member: Enrollment) -> Row:
    person, age = member.person, member.age()
    row: Row = {name: 0 for name in PLANS}
    row["Medicare"] = int(age >= 65 or ("SSDI" in person.income and dice.chance(0.6)))
    row["SCHIP"] = int(age < 18 and dice.chance(0.25))
    row["Medicaid"] = int(not row["SCHIP"] and dice.chance(0.85 if age < 18 else 0.6))
    row["VHAServices"] = int(person.veteran and dice.chance(0.62))
    row["EmployerProvided"] = int("Earned" in person.income and dice.chance(0.1))
    row["IndianHealthServices"] = int("AmIndAKNative" in person.races and dice.chance(0.35))
    for name, share in (("COBRA", 0.004), ("PrivatePay", 0.015), ("StateHealthIns", 0.03)):
        row[name] = int(dice.chance(share))
    if dice.chance(0.008):
        row |= {"OtherInsurance": 1, "OtherInsuranceIdentify": "Parish sickness fund"}
    row["InsuranceFromAnySource"] = int(any(row[name] for name in PLANS))
    return row


def _without_plan(dice: Dice, plans: Row) -> Row:
    """4.04.A, asked by HOPWA alone."""
    return {reason: dice.pick(NO_PLAN_REASONS) for plan, reason in PLANS.items() if reason and plans[plan] == 0}


def _medical_assistance(dice: Dice, person: Person) -> Row:
    if 8 not in person.conditions:
        return {}
    row: Row = {"ADAP": int(dice.chance(0.6)), "RyanWhiteMedDent": int(dice.chance(0.7))}
    if not row["ADAP"]:
        row["NoADAPReason"] = dice.pick(NO_PLAN_REASONS)
    if not row["RyanWhiteMedDent"]:
        row["NoRyanWhiteReason"] = dice.pick(NO_PLAN_REASONS)
    return row
