"""Veterans, PATH, and how a stay ended (V1, V4, V6, V7, V9, V10, P3, W5, R15 to R20)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from keyturn.desk.intake.question import Question, Topic

TRADED, ASKED = "Exit.ExchangeForSex", "Exit.AskedOrForcedToExchangeForSex"
EXPLOITED = ("Exit.WorkplaceViolenceThreats|Exit.WorkplacePromiseDifference", "1")
PATH, SCREEN = "Enrollment.ClientEnrolledInPATH", "Enrollment.TargetScreenReqd"


def _screen(column: str, label: object) -> Question:
    return Question(f"Enrollment.{column}", label, "V7", after=(SCREEN, "1"))


VETERAN = Topic(
    "veteran",
    _("Military service"),
    (
        Question("Client.YearEnteredService", _("In which year did they enter service?"), "V1"),
        Question("Client.YearSeparated", _("In which year did they leave service?"), "V1"),
        Question("Client.WorldWarII", _("World War II"), "V1"),
        Question("Client.KoreanWar", _("Korean War"), "V1"),
        Question("Client.VietnamWar", _("Vietnam War"), "V1"),
        Question("Client.DesertStorm", _("Persian Gulf War (Desert Storm)"), "V1"),
        Question("Client.AfghanistanOEF", _("Afghanistan (Enduring Freedom)"), "V1"),
        Question("Client.IraqOIF", _("Iraq (Iraqi Freedom)"), "V1"),
        Question("Client.IraqOND", _("Iraq (New Dawn)"), "V1"),
        Question("Client.OtherTheater", _("Another mission, such as Lebanon, Panama, Somalia, Bosnia or Kosovo"), "V1"),
        Question("Client.MilitaryBranch", _("In which branch?"), "V1"),
        Question("Client.DischargeStatus", _("How were they discharged?"), "V1"),
    ),
)
VA_PROGRAM = Topic(
    "va-program",
    _("VA program"),
    (
        Question("Enrollment.PercentAMI", _("Household income against the area’s median"), "V4"),
        Question("Enrollment.VAMCStation", _("VA medical center station number"), "V6"),
        Question("Enrollment.MentalHealthConsultation", _("Was a mental health consultation offered?"), "V10"),
        Question(SCREEN, _("Is the targeting screening needed?"), "V7"),
        _screen("TimeToHousingLoss", _("How soon will they lose their home?")),
        _screen("AnnualPercentAMI", _("Yearly income against the area’s median")),
        _screen("LiteralHomelessHistory", _("Were they without a home before, and how often?")),
        _screen("ClientLeaseholder", _("Is the head of household on the lease?")),
        _screen("HOHLeaseholder", _("Has the head ever been on a lease?")),
        _screen("SubsidyAtRisk", _("Would they lose a housing subsidy?")),
        _screen("EvictionHistory", _("Were they ever evicted?")),
        _screen("CriminalRecord", _("Is there a criminal record that keeps them from housing?")),
        _screen("IncarceratedAdult", _("Was an adult of the household in jail or prison?")),
        _screen("PrisonDischarge", _("Was somebody discharged from jail or prison after a year or more?")),
        _screen("SexOffender", _("Is somebody a registered sex offender?")),
        _screen("DisabledHoH", _("Does the head have a disabling condition?")),
        _screen("CurrentPregnant", _("Is somebody pregnant?")),
        _screen("SingleParent", _("Is the head a single parent?")),
        _screen("DependentUnder6", _("Is there a child under 6, or 17 and younger?")),
        _screen("HH5Plus", _("Are there 5 or more in the household?")),
        _screen("CoCPrioritized", _("Does the CoC put them first for another reason?")),
        _screen("HPScreeningScore", _("Screening score")),
        _screen("ThresholdScore", _("Score that the project asks for")),
    ),
)
PATH_STATUS = Topic(
    "path",
    _("PATH status"),
    (
        Question("Enrollment.DateOfPATHStatus", _("When was it decided whether PATH serves them?"), "P3"),
        Question(PATH, _("Were they enrolled in PATH?"), "P3"),
        Question("Enrollment.ReasonNotEnrolled", _("Why not?"), "P3", after=(PATH, "0")),
    ),
)
ENDING = Topic(
    "ending",
    _("How it ended"),
    (
        Question("Exit.HousingAssessment", _("What became of their housing?"), "W5"),
        Question("Exit.SubsidyInformation", _("With or without a subsidy?"), "W5", after=("Exit.HousingAssessment", "1 2")),
        Question("Exit.ProjectCompletionStatus", _("Did they finish the project?"), "R17"),
        Question("Exit.EarlyExitReason", _("Why did they leave early?"), "R17", after=("Exit.ProjectCompletionStatus", "3")),
        Question("Exit.CMExitReason", _("Why did case management end?"), "V9"),
        Question("Exit.CounselingReceived", _("Did they get counseling?"), "R18"),
        Question("Exit.IndividualCounseling", _("Alone"), "R18", after=("Exit.CounselingReceived", "1")),
        Question("Exit.FamilyCounseling", _("With family"), "R18", after=("Exit.CounselingReceived", "1")),
        Question("Exit.GroupCounseling", _("In a group"), "R18", after=("Exit.CounselingReceived", "1")),
        Question("Exit.SessionCountAtExit", _("How many sessions?"), "R18", after=("Exit.CounselingReceived", "1")),
        Question("Exit.PostExitCounselingPlan", _("Is there a plan for counseling after they leave?"), "R18"),
        Question("Exit.SessionsInPlan", _("How many sessions are planned?"), "R18",
                 after=("Exit.PostExitCounselingPlan", "1")),
    ),
)  # fmt: skip
LEAVING_SAFELY = Topic(
    "leaving-safely",
    _("Leaving safely"),
    (
        Question("Exit.DestinationSafeClient", _("Do they feel safe where they go?"), "R19"),
        Question("Exit.DestinationSafeWorker", _("Do you think it is safe?"), "R19"),
        Question("Exit.PosAdultConnections", _("Is there an adult they can turn to?"), "R19"),
        Question("Exit.PosPeerConnections", _("Do they have friends who do them good?"), "R19"),
        Question("Exit.PosCommunityConnections", _("Are they at home in a community?"), "R19"),
        Question(TRADED, _("Did they ever trade sex for something they needed?"), "R15"),
        Question("Exit.ExchangeForSexPastThreeMonths", _("In the last 3 months?"), "R15", after=(TRADED, "1")),
        Question(
            "Exit.CountOfExchangeForSex", _("How often?"), "R15", after=("Exit.ExchangeForSexPastThreeMonths", "1")
        ),
        Question(ASKED, _("Did somebody ask or force them to?"), "R15", after=(TRADED, "1")),
        Question(
            "Exit.AskedOrForcedToExchangeForSexPastThreeMonths", _("In the last 3 months?"), "R15", after=(ASKED, "1")
        ),
        Question("Exit.WorkplaceViolenceThreats", _("Were they ever afraid to leave a job because of threats?"), "R16"),
        Question("Exit.WorkplacePromiseDifference", _("Were they promised work that turned out different?"), "R16"),
        Question(
            "Exit.CoercedToContinueWork", _("Were they forced or tricked to go on working?"), "R16", after=EXPLOITED
        ),
        Question("Exit.LaborExploitPastThreeMonths", _("In the last 3 months?"), "R16", after=EXPLOITED),
    ),
    lead=_("Ask this alone, where nobody else can hear. They can skip any of it."),
    private=True,
)
AFTERCARE = Topic(
    "aftercare",
    _("Care after they left"),
    (
        Question("Exit.AftercareDate", _("On which day?"), "R20"),
        Question("Exit.AftercareProvided", _("Was there care after they left?"), "R20"),
        Question("Exit.EmailSocialMedia", _("By e-mail or social media"), "R20", after=("Exit.AftercareProvided", "1")),
        Question("Exit.Telephone", _("By telephone"), "R20", after=("Exit.AftercareProvided", "1")),
        Question("Exit.InPersonIndividual", _("In person, alone"), "R20", after=("Exit.AftercareProvided", "1")),
        Question("Exit.InPersonGroup", _("In person, in a group"), "R20", after=("Exit.AftercareProvided", "1")),
    ),
)
