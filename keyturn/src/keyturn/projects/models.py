"""Organizations and their projects: what HUD calls the project descriptor data elements (2.01 to 2.09)."""

from django.db import models

from keyturn.kernel.fields import Code, Day, Key, Text, Whole
from keyturn.kernel.records import HudRecord


class Organization(HudRecord):
    """An agency (2.01)."""

    hud_file = "Organization"

    organization_id = Key("OrganizationID")
    organization_name = Text("OrganizationName")
    victim_service_provider = Code("VictimServiceProvider", "1.10")
    organization_common_name = Text("OrganizationCommonName")


class Project(HudRecord):
    """A project of an agency (2.02)."""

    hud_file = "Project"

    project_id = Key("ProjectID")
    organization = models.ForeignKey("projects.Organization", models.PROTECT, db_column="organization_id")
    project_name = Text("ProjectName")
    project_common_name = Text("ProjectCommonName")
    operating_start_date = Day("OperatingStartDate")
    operating_end_date = Day("OperatingEndDate")
    continuum_project = Code("ContinuumProject", "1.10")
    project_type = Code("ProjectType", "2.02.6")
    housing_type = Code("HousingType", "2.02.D")
    rrh_sub_type = Code("RRHSubType", "2.02.A")
    residential_affiliation = Code("ResidentialAffiliation", "1.10")
    target_population = Code("TargetPopulation", "2.02.7")
    hopwa_med_assisted_living_fac = Code("HOPWAMedAssistedLivingFac", "2.02.8")
    pit_count = Whole("PITCount")


class ProjectCoC(HudRecord):
    """The CoC a project works in, with its place (2.03)."""

    hud_file = "ProjectCoC"

    project_coc_id = Key("ProjectCoCID")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    coc_code = Text("CoCCode")
    geocode = Text("Geocode")
    address1 = Text("Address1")
    address2 = Text("Address2")
    city = Text("City")
    state = Text("State")
    zip = Text("ZIP")
    geography_type = Code("GeographyType", "2.03.4")


class Funder(HudRecord):
    """A grant that pays for a project (2.06)."""

    hud_file = "Funder"

    funder_id = Key("FunderID")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    funder = Code("Funder", "2.06.1")
    other_funder = Text("OtherFunder")
    grant_id = Text("GrantID")
    start_date = Day("StartDate")
    end_date = Day("EndDate")


class Inventory(HudRecord):
    """Beds and units (2.07)."""

    hud_file = "Inventory"

    inventory_id = Key("InventoryID")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    coc_code = Text("CoCCode")
    household_type = Code("HouseholdType", "2.07.4")
    availability = Code("Availability", "2.07.6")
    unit_inventory = Whole("UnitInventory")
    bed_inventory = Whole("BedInventory")
    ch_vet_bed_inventory = Whole("CHVetBedInventory")
    youth_vet_bed_inventory = Whole("YouthVetBedInventory")
    vet_bed_inventory = Whole("VetBedInventory")
    ch_youth_bed_inventory = Whole("CHYouthBedInventory")
    youth_bed_inventory = Whole("YouthBedInventory")
    ch_bed_inventory = Whole("CHBedInventory")
    other_bed_inventory = Whole("OtherBedInventory")
    es_bed_type = Code("ESBedType", "2.07.5")
    inventory_start_date = Day("InventoryStartDate")
    inventory_end_date = Day("InventoryEndDate")


class Affiliation(HudRecord):
    """The residential project that a services-only project serves (2.05)."""

    hud_file = "Affiliation"

    affiliation_id = Key("AffiliationID")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    res_project_id = Text("ResProjectID")


class HMISParticipation(HudRecord):
    """When and how a project takes part in the HMIS (2.08)."""

    hud_file = "HMISParticipation"

    hmis_participation_id = Key("HMISParticipationID")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    hmis_participation_type = Code("HMISParticipationType", "2.08.1")
    hmis_participation_status_start_date = Day("HMISParticipationStatusStartDate")
    hmis_participation_status_end_date = Day("HMISParticipationStatusEndDate")


class CEParticipation(HudRecord):
    """When and how a project takes part in coordinated entry (2.09)."""

    hud_file = "CEParticipation"

    ce_participation_id = Key("CEParticipationID")
    project = models.ForeignKey("projects.Project", models.PROTECT, db_column="project_id")
    access_point = Code("AccessPoint", "1.10")
    prevention_assessment = Code("PreventionAssessment", "1.10")
    crisis_assessment = Code("CrisisAssessment", "1.10")
    housing_assessment = Code("HousingAssessment", "1.10")
    direct_services = Code("DirectServices", "1.10")
    receives_referrals = Code("ReceivesReferrals", "1.10")
    ce_participation_status_start_date = Day("CEParticipationStatusStartDate")
    ce_participation_status_end_date = Day("CEParticipationStatusEndDate")
