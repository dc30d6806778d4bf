"""Income, benefits and insurance (4.02, 4.03, 4.04, P4, W3)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from keyturn.desk.intake.question import Gate, Question, Topic

FILE = "IncomeBenefits"
YES = "1"

SOURCES = (
    ("Earned", "EarnedAmount", _("Earned income (a job)")),
    ("Unemployment", "UnemploymentAmount", _("Unemployment insurance")),
    ("SSI", "SSIAmount", _("Supplemental Security Income (SSI)")),
    ("SSDI", "SSDIAmount", _("Social Security Disability Insurance (SSDI)")),
    ("VADisabilityService", "VADisabilityServiceAmount", _("VA service-connected disability compensation")),
    ("VADisabilityNonService", "VADisabilityNonServiceAmount", _("VA non-service-connected disability pension")),
    ("PrivateDisability", "PrivateDisabilityAmount", _("Private disability insurance")),
    ("WorkersComp", "WorkersCompAmount", _("Worker’s compensation")),
    ("TANF", "TANFAmount", _("TANF (cash help for families)")),
    ("GA", "GAAmount", _("General Assistance (GA)")),
    ("SocSecRetirement", "SocSecRetirementAmount", _("Social Security retirement")),
    ("Pension", "PensionAmount", _("Pension from a former job")),
    ("ChildSupport", "ChildSupportAmount", _("Child support")),
    ("Alimony", "AlimonyAmount", _("Alimony or spousal support")),
    ("OtherIncomeSource", "OtherIncomeAmount", _("Another source")),
)
BENEFITS = (
    ("SNAP", _("SNAP (food stamps)")),
    ("WIC", _("WIC (women, infants and children)")),
    ("TANFChildCare", _("TANF child care services")),
    ("TANFTransportation", _("TANF transportation services")),
    ("OtherTANF", _("Other TANF-funded services")),
    ("OtherBenefitsSource", _("Another benefit")),
)
PLANS = (
    ("Medicaid", _("Medicaid")),
    ("Medicare", _("Medicare")),
    ("SCHIP", _("State Children’s Health Insurance Program")),
    ("VHAServices", _("Veterans Health Administration (VHA)")),
    ("EmployerProvided", _("Insurance through a job")),
    ("COBRA", _("Insurance through COBRA")),
    ("PrivatePay", _("Insurance they pay themselves")),
    ("StateHealthIns", _("State health insurance for adults")),
    ("IndianHealthServices", _("Indian Health Services Program")),
    ("OtherInsurance", _("Another insurance")),
)


def _tick(column: str, label: object, element: str, any_: str) -> Question:
    return Question(f"{FILE}.{column}", label, element, after=(f"{FILE}.{any_}", YES), tick=True)


def _named(column: str, element: str, other: str) -> Question:
    return Question(f"{FILE}.{column}", _("What is it?"), element, after=(f"{FILE}.{other}", YES))


def _income() -> tuple[Question, ...]:
    found = [Question(f"{FILE}.IncomeFromAnySource", _("Do they have any income?"), "4.02")]
    for flag, amount, label in SOURCES:
        found.append(_tick(flag, label, "4.02", "IncomeFromAnySource"))
        found.append(Question(f"{FILE}.{amount}", _("How much a month?"), "4.02", after=(f"{FILE}.{flag}", YES)))
    found.append(_named("OtherIncomeSourceIdentify", "4.02", "OtherIncomeSource"))
    soar = Question(f"{FILE}.ConnectionWithSOAR", _("Are they connected with SOAR?"), "P4")
    return (*found, soar)


INCOME = Topic(
    "income",
    _("Income"),
    _income(),
    lead=_("Money that comes in every month, before anything is taken off."),
    gate=Gate(
        f"{FILE}.IncomeFromAnySource",
        tuple(f"{FILE}.{flag}" for flag, _amount, _label in SOURCES),
        _("Choose where the income comes from"),
        _("You said there is no income but named some. Change one of them"),
    ),
)
NONCASH = Topic(
    "benefits",
    _("Benefits"),
    (
        Question(f"{FILE}.BenefitsFromAnySource", _("Do they get any benefits that are not cash?"), "4.03"),
        *(_tick(flag, label, "4.03", "BenefitsFromAnySource") for flag, label in BENEFITS),
        _named("OtherBenefitsSourceIdentify", "4.03", "OtherBenefitsSource"),
    ),
    gate=Gate(
        f"{FILE}.BenefitsFromAnySource",
        tuple(f"{FILE}.{flag}" for flag, _label in BENEFITS),
        _("Choose which benefits they get"),
        _("You said there are no benefits but named some. Change one of them"),
    ),
)
INSURANCE = Topic(
    "insurance",
    _("Health insurance"),
    (
        Question(f"{FILE}.InsuranceFromAnySource", _("Are they covered by health insurance?"), "4.04"),
        *(_tick(flag, label, "4.04", "InsuranceFromAnySource") for flag, label in PLANS),
        _named("OtherInsuranceIdentify", "4.04", "OtherInsurance"),
        Question(f"{FILE}.ADAP", _("Do they get help from the AIDS Drug Assistance Program?"), "W3"),
        Question(f"{FILE}.NoADAPReason", _("Why not?"), "W3", after=(f"{FILE}.ADAP", "0")),
        Question(f"{FILE}.RyanWhiteMedDent", _("Do they get Ryan White medical or dental help?"), "W3"),
        Question(f"{FILE}.NoRyanWhiteReason", _("Why not?"), "W3", after=(f"{FILE}.RyanWhiteMedDent", "0")),
    ),
    gate=Gate(
        f"{FILE}.InsuranceFromAnySource",
        tuple(f"{FILE}.{flag}" for flag, _label in PLANS),
        _("Choose which insurance covers them"),
        _("You said there is no insurance but named some. Change one of them"),
    ),
)
