"""Disability and health, and safety at home (3.08, 4.05 to 4.11, R7 to R10, W4, W6)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from keyturn.desk.intake.question import Question, Topic

HIV = "Disabilities8"
CONDITIONS: tuple[tuple[int, str, Any], ...] = (
    (5, "4.05", _("A physical disability?")),
    (6, "4.06", _("A developmental disability?")),
    (7, "4.07", _("A chronic health condition?")),
    (8, "4.08", _("HIV or AIDS?")),
    (9, "4.09", _("A mental health disorder?")),
    (10, "4.10", _("A substance use disorder?")),
)
LONG_TERM = frozenset({5, 7, 9, 10})
LASTING = _("Is it long-lasting, and does it make it hard to live on their own?")


def _conditions() -> list[Question]:
    found = []
    for kind, element, label in CONDITIONS:
        part = f"Disabilities{kind}"
        response = Question(f"{part}.DisabilityResponse", label, element, listed="4.10.2" if kind == 10 else "1.8")
        found.append(response)
        if kind in LONG_TERM:
            yes = "1 2 3" if kind == 10 else "1"
            after = (f"{part}.DisabilityResponse", yes)
            found.append(Question(f"{part}.IndefiniteAndImpairs", LASTING, element, after=after))
    return found


def _hiv() -> list[Question]:
    has = (f"{HIV}.DisabilityResponse", "1")
    counted, viral = (f"{HIV}.TCellCountAvailable", "1"), (f"{HIV}.ViralLoadAvailable", "1")
    return [
        Question(f"{HIV}.TCellCountAvailable", _("Is a T-cell (CD4) count known?"), "W4", after=has),
        Question(f"{HIV}.TCellCount", _("T-cell (CD4) count"), "W4", after=counted),
        Question(f"{HIV}.TCellSource", _("Where is the count from?"), "W4", after=counted),
        Question(f"{HIV}.ViralLoadAvailable", _("Is the viral load known?"), "W4", after=has),
        Question(f"{HIV}.ViralLoad", _("Viral load"), "W4", after=viral),
        Question(f"{HIV}.ViralLoadSource", _("Where is the viral load from?"), "W4", after=viral),
        Question(f"{HIV}.AntiRetroviral", _("Are anti-retroviral medicines prescribed?"), "W6", after=has),
    ]


HEALTH = Topic(
    "health",
    _("Disability and health conditions"),
    (
        *_conditions(),
        *_hiv(),
        Question(
            "Enrollment.DisablingCondition",
            _("Do they have a disabling condition?"),
            "3.08",
            hint=_("If a condition above is long-lasting, this is a yes by itself."),
        ),
    ),
    lead=_("We ask everyone this so we can offer the right help. They can skip any of it."),
)
SAFETY = Topic(
    "safety",
    _("Safety"),
    (
        Question(
            "HealthAndDV.DomesticViolenceSurvivor",
            _("Has anyone close to them hurt them or made them feel unsafe?"),
            "4.11",
            hint=_("Domestic or dating violence, sexual assault, stalking or trafficking."),
        ),
        Question(
            "HealthAndDV.WhenOccurred",
            _("When was the last time?"),
            "4.11",
            after=("HealthAndDV.DomesticViolenceSurvivor", "1"),
        ),
        Question(
            "HealthAndDV.CurrentlyFleeing",
            _("Are they getting away from it now?"),
            "4.11",
            after=("HealthAndDV.DomesticViolenceSurvivor", "1"),
        ),
    ),
    lead=_("Ask this alone, where nobody else can hear. They can skip it."),
    private=True,
)
WELLBEING = Topic(
    "wellbeing",
    _("General health"),
    (
        Question("HealthAndDV.GeneralHealthStatus", _("How is their health in general?"), "R7"),
        Question("HealthAndDV.DentalHealthStatus", _("How are their teeth?"), "R8"),
        Question("HealthAndDV.MentalHealthStatus", _("How is their mental health?"), "R9"),
        Question("HealthAndDV.PregnancyStatus", _("Are they pregnant?"), "R10"),
        Question("HealthAndDV.DueDate", _("When is the baby due?"), "R10", after=("HealthAndDV.PregnancyStatus", "1")),
    ),
)
