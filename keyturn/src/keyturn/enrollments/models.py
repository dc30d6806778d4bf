"""Enrollments and exits (Enrollment.csv, Exit.csv)."""

from django.db import models

from keyturn.kernel.fields import Code, Day, Key, Text, Whole
from keyturn.kernel.records import EnrollmentRecord, HudRecord


class Enrollment(HudRecord):
    """One person's stay with one project, from entry (3.06 to 3.917, and what partners ask at start)."""

    hud_file = "Enrollment"

    enrollment_id = Key("EnrollmentID")
    client = models.ForeignKey("people.Client", models.PROTECT, db_column="personal_id")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    entry_date = Day("EntryDate")
    household_id = Text("HouseholdID")
    relationship_to_hoh = Code("RelationshipToHoH", "3.15.1")
    enrollment_coc = Text("EnrollmentCoC")
    living_situation = Code("LivingSituation", "3.12.1")
    rental_subsidy_type = Code("RentalSubsidyType", "3.12.A")
    length_of_stay = Code("LengthOfStay", "3.917.2")
    los_under_threshold = Code("LOSUnderThreshold", "1.7")
    previous_street_essh = Code("PreviousStreetESSH", "1.7")
    date_to_street_essh = Day("DateToStreetESSH")
    times_homeless_past_three_years = Code("TimesHomelessPastThreeYears", "3.917.4")
    months_homeless_past_three_years = Code("MonthsHomelessPastThreeYears", "3.917.5")
    disabling_condition = Code("DisablingCondition", "1.8")
    date_of_engagement = Day("DateOfEngagement")
    move_in_date = Day("MoveInDate")
    date_of_path_status = Day("DateOfPATHStatus")
    client_enrolled_in_path = Code("ClientEnrolledInPATH", "1.7")
    reason_not_enrolled = Code("ReasonNotEnrolled", "P3.A")
    percent_ami = Code("PercentAMI", "V4.1")
    referral_source = Code("ReferralSource", "R1.1")
    count_outreach_referral_approaches = Whole("CountOutreachReferralApproaches")
    date_of_bcp_status = Day("DateOfBCPStatus")
    eligible_for_rhy = Code("EligibleForRHY", "1.7")
    reason_no_services = Code("ReasonNoServices", "R2.A")
    runaway_youth = Code("RunawayYouth", "1.8")
    former_ward_child_welfare = Code("FormerWardChildWelfare", "1.8")
    child_welfare_years = Code("ChildWelfareYears", "R11.A")
    child_welfare_months = Whole("ChildWelfareMonths")
    former_ward_juvenile_justice = Code("FormerWardJuvenileJustice", "1.8")
    juvenile_justice_years = Code("JuvenileJusticeYears", "R11.A")
    juvenile_justice_months = Whole("JuvenileJusticeMonths")
    unemployment_fam = Code("UnemploymentFam", "1.8")
    mental_health_disorder_fam = Code("MentalHealthDisorderFam", "1.8")
    physical_disability_fam = Code("PhysicalDisabilityFam", "1.8")
    alcohol_drug_use_disorder_fam = Code("AlcoholDrugUseDisorderFam", "1.8")
    insufficient_income = Code("InsufficientIncome", "1.8")
    incarcerated_parent = Code("IncarceratedParent", "1.8")
    vamc_station = Text("VAMCStation")
    target_screen_reqd = Code("TargetScreenReqd", "1.7")
    time_to_housing_loss = Code("TimeToHousingLoss", "V7.A")
    annual_percent_ami = Code("AnnualPercentAMI", "V7.B")
    literal_homeless_history = Code("LiteralHomelessHistory", "V7.C")
    client_leaseholder = Code("ClientLeaseholder", "1.7")
    hoh_leaseholder = Code("HOHLeaseholder", "1.7")
    subsidy_at_risk = Code("SubsidyAtRisk", "1.7")
    eviction_history = Code("EvictionHistory", "V7.G")
    criminal_record = Code("CriminalRecord", "1.7")
    incarcerated_adult = Code("IncarceratedAdult", "V7.I")
    prison_discharge = Code("PrisonDischarge", "1.7")
    sex_offender = Code("SexOffender", "1.7")
    disabled_hoh = Code("DisabledHoH", "1.7")
    current_pregnant = Code("CurrentPregnant", "1.7")
    single_parent = Code("SingleParent", "1.7")
    dependent_under6 = Code("DependentUnder6", "V7.O")
    hh5_plus = Code("HH5Plus", "1.7")
    coc_prioritized = Code("CoCPrioritized", "1.7")
    hp_screening_score = Whole("HPScreeningScore")
    threshold_score = Whole("ThresholdScore")
    mental_health_consultation = Code("MentalHealthConsultation", "V10")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrollment_id", "project"], name="enrollment_of_project")]
        indexes = [
            models.Index(fields=["project", "entry_date"], name="enrollment_by_project"),
            models.Index(fields=["household_id"], name="enrollment_by_household"),
        ]


class Exit(EnrollmentRecord):
    """The end of an enrollment (3.11, 3.12, and what partners ask at exit)."""

    hud_file = "Exit"

    exit_id = Key("ExitID")
    exit_date = Day("ExitDate")
    destination = Code("Destination", "3.12.1")
    destination_subsidy_type = Code("DestinationSubsidyType", "3.12.A")
    other_destination = Text("OtherDestination")
    housing_assessment = Code("HousingAssessment", "W5.1")
    subsidy_information = Code("SubsidyInformation", "W5.A-B")
    project_completion_status = Code("ProjectCompletionStatus", "R17.1")
    early_exit_reason = Code("EarlyExitReason", "R17.A")
    exchange_for_sex = Code("ExchangeForSex", "1.8")
    exchange_for_sex_past_three_months = Code("ExchangeForSexPastThreeMonths", "1.8")
    count_of_exchange_for_sex = Code("CountOfExchangeForSex", "R15.B")
    asked_or_forced_to_exchange_for_sex = Code("AskedOrForcedToExchangeForSex", "1.8")
    asked_or_forced_to_exchange_for_sex_past_three_months = Code("AskedOrForcedToExchangeForSexPastThreeMonths", "1.8")
    workplace_violence_threats = Code("WorkplaceViolenceThreats", "1.8")
    workplace_promise_difference = Code("WorkplacePromiseDifference", "1.8")
    coerced_to_continue_work = Code("CoercedToContinueWork", "1.8")
    labor_exploit_past_three_months = Code("LaborExploitPastThreeMonths", "1.8")
    counseling_received = Code("CounselingReceived", "1.10")
    individual_counseling = Code("IndividualCounseling", "1.10")
    family_counseling = Code("FamilyCounseling", "1.10")
    group_counseling = Code("GroupCounseling", "1.10")
    session_count_at_exit = Whole("SessionCountAtExit")
    post_exit_counseling_plan = Code("PostExitCounselingPlan", "1.10")
    sessions_in_plan = Whole("SessionsInPlan")
    destination_safe_client = Code("DestinationSafeClient", "1.8")
    destination_safe_worker = Code("DestinationSafeWorker", "R19.A")
    pos_adult_connections = Code("PosAdultConnections", "R19.A")
    pos_peer_connections = Code("PosPeerConnections", "R19.A")
    pos_community_connections = Code("PosCommunityConnections", "R19.A")
    aftercare_date = Day("AftercareDate")
    aftercare_provided = Code("AftercareProvided", "R20.2")
    email_social_media = Code("EmailSocialMedia", "1.10")
    telephone = Code("Telephone", "1.10")
    in_person_individual = Code("InPersonIndividual", "1.10")
    in_person_group = Code("InPersonGroup", "1.10")
    cm_exit_reason = Code("CMExitReason", "V9.1")
