"""Clients (Client.csv). Names, SSN and birth date are sealed; tokens beside them make them findable."""

from __future__ import annotations

from django.db import models

from keyturn.kernel.fields import Code, Key, Text, Whole
from keyturn.kernel.records import HudRecord
from keyturn.people.identity import Identity


class Client(HudRecord):
    """A person (3.01 to 3.07, 4.21 and veterans' V1).

    `sealed` holds what identifies the person (see `Identity`), opened by `identity`. `agency` made the record and
    sees it even before an enrollment.
    """

    hud_file = "Client"

    personal_id = Key("PersonalID")
    name_data_quality = Code("NameDataQuality", "3.01.5")
    ssn_data_quality = Code("SSNDataQuality", "3.02.2")
    dob_data_quality = Code("DOBDataQuality", "3.03.2")
    sex = Code("Sex", "4.21")
    am_ind_ak_native = Code("AmIndAKNative", "1.10")
    asian = Code("Asian", "1.10")
    black_af_american = Code("BlackAfAmerican", "1.10")
    hispanic_latinao = Code("HispanicLatinao", "1.10")
    mid_east_n_african = Code("MidEastNAfrican", "1.10")
    native_hi_pacific = Code("NativeHIPacific", "1.10")
    white = Code("White", "1.10")
    race_none = Code("RaceNone", "1.6")
    additional_race_ethnicity = Text("AdditionalRaceEthnicity")
    veteran_status = Code("VeteranStatus", "1.8")
    year_entered_service = Whole("YearEnteredService")
    year_separated = Whole("YearSeparated")
    world_war_ii = Code("WorldWarII", "1.8")
    korean_war = Code("KoreanWar", "1.8")
    vietnam_war = Code("VietnamWar", "1.8")
    desert_storm = Code("DesertStorm", "1.8")
    afghanistan_oef = Code("AfghanistanOEF", "1.8")
    iraq_oif = Code("IraqOIF", "1.8")
    iraq_ond = Code("IraqOND", "1.8")
    other_theater = Code("OtherTheater", "1.8")
    military_branch = Code("MilitaryBranch", "V1.11")
    discharge_status = Code("DischargeStatus", "V1.12")

    sealed = models.BinaryField()
    agency = models.ForeignKey("projects.Organization", models.PROTECT, null=True, blank=True, related_name="+")

    not_hud = ("agency",)

    @property
    def identity(self) -> Identity:
        """Opened once an instance; raises CannotOpen where the seal is another record's or the key is missing."""
        if not hasattr(self, "_identity"):
            self._identity = Identity.open(bytes(self.sealed), self.personal_id)
        return self._identity

    @identity.setter
    def identity(self, value: Identity) -> None:
        self._identity = value
        self.sealed = value.seal(self.personal_id)


class ClientToken(models.Model):
    """A blind token under which a client is found (see `tokens.py`); equality only, so row security can use the index."""

    token = models.BigIntegerField()
    client = models.ForeignKey(Client, models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "client"], name="token_once")]
