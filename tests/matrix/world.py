"""A small community made of canaries: two agencies, a person of each role at the first, clients of each relation.

Every value that could name a person is a word that occurs nowhere else, so that finding it anywhere proves a leak.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

OWN, SHARED, OTHER, MISSING = "own", "shared", "other", "missing"
RELATIONS = (OWN, SHARED, OTHER, MISSING)
ROLES = (
    "agency-manager",
    "program-manager",
    "direct-service-with-assessments",
    "direct-service",
    "services-only",
    "assessor-only",
    "read-only",
    "reporting-and-monitoring",
)
LEAD, ANONYMOUS, NEWCOMER = "hmis-lead", "anonymous", "no-role"
STRANGER, COLLEAGUE = "stranger", "colleague"
ACTORS = (ANONYMOUS, NEWCOMER, *ROLES, LEAD)
BORN = {OWN: date(1931, 7, 17), SHARED: date(1932, 8, 18), OTHER: date(1933, 9, 19)}
PASSWORD = "correct horse battery 9"
DATE_FORMS = ("%Y-%m-%d", "%m/%d/%Y", "%Y%m%d")
MONTHS = {7: ("July", "julio"), 8: ("August", "agosto"), 9: ("September", "septiembre")}


@dataclass
class World:
    """Keys by kind and relation (`keys["client"]["own"]`), and users by actor."""

    keys: dict[str, dict[str, str]] = field(default_factory=dict)
    users: dict[str, object] = field(default_factory=dict)

    def key(self, kind: str, relation: str, actor: str) -> str:
        """What is one's own may be a colleague's not: a report run is its maker's alone."""
        own = self.keys[kind].get(actor) if relation == OWN else None
        return own or self.keys[kind][relation]


def canaries(relation: str) -> set[str]:
    """Every text that would give away the client of that relation."""
    number = RELATIONS.index(relation) + 1
    names = {f"Zq{part}{relation}" for part in ("first", "middle", "last", "suffix", "heritage")}
    ssn = f"92{number}44560{number}"
    return names | {ssn, f"{ssn[:3]}-{ssn[3:5]}-{ssn[5:]}"} | _days(BORN[relation])


def _days(day: date) -> set[str]:
    english, spanish = MONTHS[day.month]
    words = {
        f"{day.day} {english} {day.year}",
        f"{english} {day.day}, {day.year}",
        f"{day.day} de {spanish} de {day.year}",
    }
    return words | {day.strftime(form) for form in DATE_FORMS}


@contextmanager
def as_owner() -> Iterator[None]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("reset role")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("set role keyturn_app")


def build() -> World:
    """Written as the owner of the tables, whom no wall binds."""
    world = World()
    with as_owner():
        _places(world)
        _staff(world)
        for relation, agency in ((OWN, "oak"), (SHARED, "elm"), (OTHER, "elm")):
            _person(world, relation, agency)
        _runs(world)
        _exchanges(world)
    world.keys["client"][MISSING] = "NOBODY22"
    world.keys["enrollment"][MISSING] = "NONE2222"
    world.keys["project"][MISSING] = "NOWHERE2"
    return world


def _places(world: World) -> None:
    from keyturn.projects.models import Organization

    world.keys["project"] = {OWN: "OAKES222", SHARED: "ELMES222", OTHER: "ELMES222"}
    for agency in ("oak", "elm"):
        Organization.objects.create(
            organization_id=agency, organization_name=f"Agency {agency}", victim_service_provider=0
        )
        _project(agency)


def _project(agency: str) -> None:
    from keyturn.projects.models import Project

    Project.objects.create(
        project_id=f"{agency.upper()}ES222",
        organization_id=agency,
        project_name=f"Night shelter {agency}",
        project_type=1,
        operating_start_date=date(2020, 1, 1),
    )


def _staff(world: World) -> None:
    from keyturn.accounts.models import Membership, User

    places = {role: "oak" for role in ROLES} | {LEAD: None, STRANGER: "elm", COLLEAGUE: "oak"}
    world.users[NEWCOMER] = User.objects.create_user(
        "new@nowhere.example", PASSWORD, name="Newcomer", hud_user_id="new"
    )
    for actor, agency in places.items():
        user = User.objects.create_user(
            f"{actor}@{agency}.example", PASSWORD, name=f"Staff {actor}", hud_user_id=actor[:32]
        )
        role = "direct-service" if actor in (STRANGER, COLLEAGUE) else actor
        Membership.objects.create(user=user, organization_id=agency, role=role)
        world.users[actor] = user


def _person(world: World, relation: str, agency: str) -> None:
    from keyturn.consent.models import Release
    from keyturn.enrollments.models import Enrollment
    from keyturn.kernel import sealing
    from keyturn.people.models import Client, ClientToken
    from keyturn.people.tokens import tokens_of
    from keyturn.services.models import Service

    number = RELATIONS.index(relation) + 1
    key, now = f"CLIENT2{number}", datetime(2026, 1, 1, tzinfo=UTC)
    client = Client(
        personal_id=key,
        agency_id=agency,
        date_created=now,
        date_updated=now,
        additional_race_ethnicity=f"Zqheritage{relation}",
    )
    client.identity = _identity(relation, number)
    client.save(force_insert=True)
    tokens = sealing.tokens(tokens_of(client.identity))
    ClientToken.objects.bulk_create(ClientToken(client=client, token=token) for token in tokens)
    enrollment = Enrollment.objects.create(
        enrollment_id=f"ENROLL2{number}",
        client=client,
        project_id=world.keys["project"][relation],
        household_id=f"HOUSE22{number}",
        relationship_to_hoh=1,
        entry_date=date(2026, 1, 5),
        date_created=now,
        date_updated=now,
    )
    service = Service.objects.create(
        services_id=f"SERVE22{number}",
        enrollment=enrollment,
        project_id=enrollment.project_id,
        personal_id=key,
        record_type=200,
        date_provided=date(2026, 1, 6),
        date_created=now,
        date_updated=now,
    )
    world.keys.setdefault("service", {MISSING: "SERVE229"})[relation] = service.pk
    if relation == SHARED:
        Release.objects.create(client=client, granted=True, kind="written", starts_at=now)
    world.keys.setdefault("client", {})[relation] = client.pk
    world.keys.setdefault("enrollment", {})[relation] = enrollment.pk
    world.keys.setdefault("household", {})[relation] = enrollment.household_id or ""


def _runs(world: World) -> None:
    """A finished report of every actor; of one's own there is one, a colleague's and a stranger's are not."""
    from keyturn.reporting.members import pack
    from keyturn.reporting.models import ReportFile, ReportRun, ReportTable

    for actor, user in world.users.items():
        run = ReportRun.objects.create(
            report="apr",
            edition="fy2026",
            start=date(2025, 10, 1),
            end=date(2026, 9, 30),
            viewer_id=user.pk,
            status="done",
        )
        own = (world.keys["client"][OWN], world.keys["enrollment"][OWN], world.keys["household"][OWN])
        table = {"letters": ["A", "B"], "grid": [["", "Count"], ["Total", 1]], "members": pack({"B2": [own]})}
        ReportTable.objects.create(run=run, position=1, name="Q5a", title="Q5a", **table)
        ReportFile.objects.create(run=run, form="zip", body=b"PK")
        world.keys.setdefault("run", {})[actor] = run.pk
    runs = world.keys["run"]
    runs |= {OWN: runs[ROLES[0]], SHARED: runs[COLLEAGUE], OTHER: runs[STRANGER], MISSING: "NORUN22222"}


def _exchanges(world: World) -> None:
    """An import and an export of lead staff."""
    from keyturn.exchange.models import ExportRun, ImportRun

    lead = world.users[LEAD].pk
    made = {"new": 0, "changed": 0}
    brought = ImportRun.objects.create(viewer_id=lead, status="done", file_name="a.zip", written=made)
    taken = ExportRun.objects.create(viewer_id=lead, status="cancelled", export_id="E1", purpose="test")
    for kind, run in (("import", brought), ("export", taken)):
        world.keys[kind] = dict.fromkeys((OWN, SHARED, OTHER), str(run.pk)) | {MISSING: "999999"}


def _identity(relation: str, number: int) -> object:
    from keyturn.people.identity import Identity

    return Identity(
        first_name=f"Zqfirst{relation}",
        middle_name=f"Zqmiddle{relation}",
        last_name=f"Zqlast{relation}",
        name_suffix=f"Zqsuffix{relation}",
        ssn=f"92{number}44560{number}",
        dob=BORN[relation].isoformat(),
    )
