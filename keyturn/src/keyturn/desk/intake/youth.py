"""School, work, where youth come from and what was hard at home (C3, R1, R2, R4 to R6, R11 to R13)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from keyturn.desk.intake.question import Question, Topic

WARD, JUSTICE = "Enrollment.FormerWardChildWelfare", "Enrollment.FormerWardJuvenileJustice"
YEARS, MONTHS = _("For how long?"), _("How many months, if less than a year?")

WORK = Topic(
    "work",
    _("School and work"),
    (
        Question("EmploymentEducation.LastGradeCompleted", _("What is the last grade they finished?"), "R4"),
        Question("EmploymentEducation.SchoolStatus", _("Do they go to school?"), "R5"),
        Question("EmploymentEducation.Employed", _("Do they work?"), "R6"),
        Question(
            "EmploymentEducation.EmploymentType",
            _("What kind of work?"),
            "R6",
            after=("EmploymentEducation.Employed", "1"),
        ),
        Question(
            "EmploymentEducation.NotEmployedReason", _("Why not?"), "R6", after=("EmploymentEducation.Employed", "0")
        ),
    ),
)
SCHOOL = Topic(
    "school",
    _("School"),
    (
        Question("YouthEducationStatus.CurrentSchoolAttend", _("Do they go to school now?"), "C3"),
        Question(
            "YouthEducationStatus.MostRecentEdStatus",
            _("How did their last school time end?"),
            "C3",
            after=("YouthEducationStatus.CurrentSchoolAttend", "0"),
        ),
        Question(
            "YouthEducationStatus.CurrentEdStatus",
            _("What do they study for?"),
            "C3",
            after=("YouthEducationStatus.CurrentSchoolAttend", "1 2"),
        ),
    ),
)
REFERRAL = Topic(
    "referral",
    _("How they came to us"),
    (
        Question("Enrollment.ReferralSource", _("Who sent them?"), "R1"),
        Question(
            "Enrollment.CountOutreachReferralApproaches",
            _("How often did outreach approach them before they came?"),
            "R1",
            after=("Enrollment.ReferralSource", "7"),
        ),
        Question("Enrollment.DateOfBCPStatus", _("When was it decided whether BCP serves them?"), "R2"),
        Question("Enrollment.EligibleForRHY", _("Are they eligible for RHY services?"), "R2"),
        Question("Enrollment.ReasonNoServices", _("Why not?"), "R2", after=("Enrollment.EligibleForRHY", "0")),
        Question(
            "Enrollment.RunawayYouth", _("Did they run away from home?"), "R2", after=("Enrollment.EligibleForRHY", "1")
        ),
    ),
)
FAMILY = Topic(
    "family",
    _("Before they came"),
    (
        Question(WARD, _("Were they ever in foster care or under child welfare?"), "R11"),
        Question("Enrollment.ChildWelfareYears", YEARS, "R11", after=(WARD, "1")),
        Question("Enrollment.ChildWelfareMonths", MONTHS, "R11", after=("Enrollment.ChildWelfareYears", "1")),
        Question(JUSTICE, _("Were they ever under the juvenile justice system?"), "R12"),
        Question("Enrollment.JuvenileJusticeYears", YEARS, "R12", after=(JUSTICE, "1")),
        Question("Enrollment.JuvenileJusticeMonths", MONTHS, "R12", after=("Enrollment.JuvenileJusticeYears", "1")),
        Question("Enrollment.UnemploymentFam", _("Was somebody in the family out of work?"), "R13"),
        Question("Enrollment.MentalHealthDisorderFam", _("Did somebody have a mental health disorder?"), "R13"),
        Question("Enrollment.PhysicalDisabilityFam", _("Did somebody have a physical disability?"), "R13"),
        Question(
            "Enrollment.AlcoholDrugUseDisorderFam", _("Did somebody use alcohol or drugs in a harmful way?"), "R13"
        ),
        Question("Enrollment.InsufficientIncome", _("Was there too little money to live on?"), "R13"),
        Question("Enrollment.IncarceratedParent", _("Was a parent in jail or prison?"), "R13"),
    ),
    private=True,
)
