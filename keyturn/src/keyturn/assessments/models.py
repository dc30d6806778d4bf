"""What is asked at start, update, year and exit (4.02 to 4.14, R4 to R10, C2); coordinated entry assessments (4.19)."""

from django.db import models

from keyturn.kernel.fields import Code, Day, Key, Money, Text, Whole
from keyturn.kernel.records import EnrollmentRecord


class IncomeBenefits(EnrollmentRecord):
    """Income, non-cash benefits and insurance (4.02 to 4.04, W3)."""

    hud_file = "IncomeBenefits"

    income_benefits_id = Key("IncomeBenefitsID")
    information_date = Day("InformationDate")
    income_from_any_source = Code("IncomeFromAnySource", "1.8")
    total_monthly_income = Money("TotalMonthlyIncome")
    earned = Code("Earned", "1.7")
    earned_amount = Money("EarnedAmount")
    unemployment = Code("Unemployment", "1.7")
    unemployment_amount = Money("UnemploymentAmount")
    ssi = Code("SSI", "1.7")
    ssi_amount = Money("SSIAmount")
    ssdi = Code("SSDI", "1.7")
    ssdi_amount = Money("SSDIAmount")
    va_disability_service = Code("VADisabilityService", "1.7")
    va_disability_service_amount = Money("VADisabilityServiceAmount")
    va_disability_non_service = Code("VADisabilityNonService", "1.7")
    va_disability_non_service_amount = Money("VADisabilityNonServiceAmount")
    private_disability = Code("PrivateDisability", "1.7")
    private_disability_amount = Money("PrivateDisabilityAmount")
    workers_comp = Code("WorkersComp", "1.7")
    workers_comp_amount = Money("WorkersCompAmount")
    tanf = Code("TANF", "1.7")
    tanf_amount = Money("TANFAmount")
    ga = Code("GA", "1.7")
    ga_amount = Money("GAAmount")
    soc_sec_retirement = Code("SocSecRetirement", "1.7")
    soc_sec_retirement_amount = Money("SocSecRetirementAmount")
    pension = Code("Pension", "1.7")
    pension_amount = Money("PensionAmount")
    child_support = Code("ChildSupport", "1.7")
    child_support_amount = Money("ChildSupportAmount")
    alimony = Code("Alimony", "1.7")
    alimony_amount = Money("AlimonyAmount")
    other_income_source = Code("OtherIncomeSource", "1.7")
    other_income_amount = Money("OtherIncomeAmount")
    other_income_source_identify = Text("OtherIncomeSourceIdentify")
    benefits_from_any_source = Code("BenefitsFromAnySource", "1.8")
    snap = Code("SNAP", "1.7")
    wic = Code("WIC", "1.7")
    tanf_child_care = Code("TANFChildCare", "1.7")
    tanf_transportation = Code("TANFTransportation", "1.7")
    other_tanf = Code("OtherTANF", "1.7")
    other_benefits_source = Code("OtherBenefitsSource", "1.7")
    other_benefits_source_identify = Text("OtherBenefitsSourceIdentify")
    insurance_from_any_source = Code("InsuranceFromAnySource", "1.8")
    medicaid = Code("Medicaid", "1.7")
    no_medicaid_reason = Code("NoMedicaidReason", "4.04.A")
    medicare = Code("Medicare", "1.7")
    no_medicare_reason = Code("NoMedicareReason", "4.04.A")
    schip = Code("SCHIP", "1.7")
    no_schip_reason = Code("NoSCHIPReason", "4.04.A")
    vha_services = Code("VHAServices", "1.7")
    no_vha_reason = Code("NoVHAReason", "4.04.A")
    employer_provided = Code("EmployerProvided", "1.7")
    no_employer_provided_reason = Code("NoEmployerProvidedReason", "4.04.A")
    cobra = Code("COBRA", "1.7")
    no_cobra_reason = Code("NoCOBRAReason", "4.04.A")
    private_pay = Code("PrivatePay", "1.7")
    no_private_pay_reason = Code("NoPrivatePayReason", "4.04.A")
    state_health_ins = Code("StateHealthIns", "1.7")
    no_state_health_ins_reason = Code("NoStateHealthInsReason", "4.04.A")
    indian_health_services = Code("IndianHealthServices", "1.7")
    no_indian_health_services_reason = Code("NoIndianHealthServicesReason", "4.04.A")
    other_insurance = Code("OtherInsurance", "1.7")
    other_insurance_identify = Text("OtherInsuranceIdentify")
    adap = Code("ADAP", "1.8")
    no_adap_reason = Code("NoADAPReason", "W3")
    ryan_white_med_dent = Code("RyanWhiteMedDent", "1.8")
    no_ryan_white_reason = Code("NoRyanWhiteReason", "W3")
    connection_with_soar = Code("ConnectionWithSOAR", "1.8")
    data_collection_stage = Code("DataCollectionStage", "5.03.1")


class HealthAndDV(EnrollmentRecord):
    """Health, pregnancy and domestic violence (4.11, R7 to R10)."""

    hud_file = "HealthAndDV"

    health_and_dvid = Key("HealthAndDVID")
    information_date = Day("InformationDate")
    domestic_violence_survivor = Code("DomesticViolenceSurvivor", "1.8")
    when_occurred = Code("WhenOccurred", "4.11.A")
    currently_fleeing = Code("CurrentlyFleeing", "1.8")
    general_health_status = Code("GeneralHealthStatus", "R7.1")
    dental_health_status = Code("DentalHealthStatus", "R7.1")
    mental_health_status = Code("MentalHealthStatus", "R7.1")
    pregnancy_status = Code("PregnancyStatus", "1.8")
    due_date = Day("DueDate")
    data_collection_stage = Code("DataCollectionStage", "5.03.1")


class EmploymentEducation(EnrollmentRecord):
    """Work and schooling (R4 to R6)."""

    hud_file = "EmploymentEducation"

    employment_education_id = Key("EmploymentEducationID")
    information_date = Day("InformationDate")
    last_grade_completed = Code("LastGradeCompleted", "R4.1")
    school_status = Code("SchoolStatus", "R5.1")
    employed = Code("Employed", "1.8")
    employment_type = Code("EmploymentType", "R6.A")
    not_employed_reason = Code("NotEmployedReason", "R6.B")
    data_collection_stage = Code("DataCollectionStage", "5.03.1")


class Disability(EnrollmentRecord):
    """One kind of disability at one stage (4.05 to 4.10)."""

    hud_file = "Disabilities"

    disabilities_id = Key("DisabilitiesID")
    information_date = Day("InformationDate")
    disability_type = Code("DisabilityType", "1.3")
    disability_response = Code("DisabilityResponse", "1.8|4.10.2")
    indefinite_and_impairs = Code("IndefiniteAndImpairs", "1.8")
    tcell_count_available = Code("TCellCountAvailable", "1.8")
    tcell_count = Whole("TCellCount")
    tcell_source = Code("TCellSource", "W4.B")
    viral_load_available = Code("ViralLoadAvailable", "W4.3")
    viral_load = Whole("ViralLoad")
    viral_load_source = Code("ViralLoadSource", "W4.B")
    anti_retroviral = Code("AntiRetroviral", "1.8")
    data_collection_stage = Code("DataCollectionStage", "5.03.1")


class YouthEducationStatus(EnrollmentRecord):
    """Schooling of youth (C2)."""

    hud_file = "YouthEducationStatus"

    youth_education_status_id = Key("YouthEducationStatusID")
    information_date = Day("InformationDate")
    current_school_attend = Code("CurrentSchoolAttend", "C3.2")
    most_recent_ed_status = Code("MostRecentEdStatus", "C3.A")
    current_ed_status = Code("CurrentEdStatus", "C3.B")
    data_collection_stage = Code("DataCollectionStage", "5.03.1")


class Assessment(EnrollmentRecord):
    """A coordinated entry assessment (4.19)."""

    hud_file = "Assessment"

    assessment_id = Key("AssessmentID")
    assessment_date = Day("AssessmentDate")
    assessment_location = Text("AssessmentLocation")
    assessment_type = Code("AssessmentType", "4.19.3")
    assessment_level = Code("AssessmentLevel", "4.19.4")
    prioritization_status = Code("PrioritizationStatus", "4.19.7")


class AssessmentQuestion(EnrollmentRecord):
    """A question of an assessment and its answer."""

    hud_file = "AssessmentQuestions"

    assessment_question_id = Key("AssessmentQuestionID")
    assessment = models.ForeignKey("assessments.Assessment", models.PROTECT, db_column="assessment_id")
    assessment_question_group = Text("AssessmentQuestionGroup")
    assessment_question_order = Whole("AssessmentQuestionOrder")
    assessment_question = Text("AssessmentQuestion")
    assessment_answer = Text("AssessmentAnswer")


class AssessmentResult(EnrollmentRecord):
    """A score or finding of an assessment."""

    hud_file = "AssessmentResults"

    assessment_result_id = Key("AssessmentResultID")
    assessment = models.ForeignKey("assessments.Assessment", models.PROTECT, db_column="assessment_id")
    assessment_result_type = Text("AssessmentResultType")
    assessment_result = Text("AssessmentResult")
