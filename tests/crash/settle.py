"""Makes a small community ready to be served, in KEYTURN_HOME (run with `python -m`): tables, keys, a shelter with people
enrolled in it, a family shelter, and four workers and a lead who may sign in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from keyturn.cli.support.database import in_process, open_database

PASSWORD = "correct horse battery 9"
WORKERS, EACH = 4, 3
SHELTER, FAMILIES, AGENCY, LEAD = "NIGHTS22", "FAMILY22", "oak", "lead@oak.example"
ENTERED = date(2023, 1, 1)


def email_of(worker: int) -> str:
    return f"worker{worker}@oak.example"


def enrollments_of(worker: int) -> list[str]:
    """Keys of the enrollments whose nights this worker marks."""
    return [f"stay{worker}{number}" for number in range(EACH)]


def main() -> None:
    with open_database("migrate") as database:
        in_process(database, owner=True)
        from django.conf import settings
        from django.core.management import call_command
        from django.db import transaction

        from keyturn.kernel.sealing import create_key_file

        call_command("migrate", verbosity=0)
        create_key_file(Path(settings.KEYTURN_KEY_FILE))
        with transaction.atomic():
            _places()
            _staff()
            for worker in range(WORKERS):
                _people(worker)


def _places() -> None:
    from keyturn.projects.models import Organization, Project, ProjectCoC

    Organization.objects.create(organization_id=AGENCY, organization_name="Oak", victim_service_provider=0)
    for key, name, kind in ((SHELTER, "Oak Night Shelter", 1), (FAMILIES, "Oak Family Shelter", 0)):
        place = {"project_name": name, "project_type": kind, "operating_start_date": ENTERED}
        Project.objects.create(project_id=key, organization_id=AGENCY, **place)
        ProjectCoC.objects.create(project_coc_id=f"{key}-coc", project_id=key, coc_code="XX-500")


def _staff() -> None:
    from keyturn.accounts.models import Membership, User

    people = [(email_of(worker), AGENCY, "direct-service") for worker in range(WORKERS)]
    for email, agency, role in [*people, (LEAD, None, "hmis-lead")]:
        user = User.objects.create_user(email, PASSWORD, name=email, hud_user_id=email.partition("@")[0])
        Membership.objects.create(user=user, organization_id=agency, role=role)


def _people(worker: int) -> None:
    from keyturn.enrollments.models import Enrollment
    from keyturn.people.identity import Identity
    from keyturn.people.models import Client

    for number, stay in enumerate(enrollments_of(worker)):
        client = Client(personal_id=f"SLEEPER{worker}{number}", agency_id=AGENCY)
        client.identity = Identity(first_name="Sleeper", last_name=f"Of{worker}{number}")
        client.save(force_insert=True)
        Enrollment.objects.create(
            enrollment_id=stay, client=client, project_id=SHELTER, household_id=f"alone{stay}",
            relationship_to_hoh=1, entry_date=ENTERED,
        )  # fmt: skip


if __name__ == "__main__":
    main()
