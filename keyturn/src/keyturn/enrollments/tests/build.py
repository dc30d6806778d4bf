"""A small community for the tests of the record: projects, people and households, made in one line each."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

from django.utils import timezone

_numbers = count(1)


def day(ago: int = 0) -> date:
    """The local day, `ago` days back."""
    return timezone.localdate() - timedelta(days=ago)


def project(organization_id: str, kind: int, *funders: int, name: str = ""):
    """A project of a type, with one CoC and these grants."""
    from keyturn.conftest import as_owner
    from keyturn.projects.models import Funder, Project, ProjectCoC

    number = next(_numbers)
    with as_owner():
        made = Project.objects.create(
            project_id=f"p{number}",
            organization_id=organization_id,
            project_name=name or f"Project {number}",
            project_type=kind,
            operating_start_date=date(2015, 1, 1),
        )
        ProjectCoC.objects.create(project_coc_id=f"c{number}", project=made, coc_code="XX-500")
        for funder in funders:
            Funder.objects.create(
                funder_id=f"f{next(_numbers)}", project=made, funder=funder, start_date=date(2015, 1, 1)
            )
    return made


def beds(project, number: int):
    from keyturn.conftest import as_owner
    from keyturn.projects.models import Inventory

    with as_owner():
        return Inventory.objects.create(
            inventory_id=f"i{next(_numbers)}",
            project=project,
            bed_inventory=number,
            household_type=1,
            inventory_start_date=date(2015, 1, 1),
        )


def person(viewer, first: str, last: str = "Ruiz", born: str = "1990-03-14", **answers):
    """A client of the viewer's first agency."""
    from keyturn.people.identity import Identity
    from keyturn.people.services import add_client

    place = sorted(viewer.organizations("client.create"))[0]
    identity = Identity(first_name=first, last_name=last, dob=born)
    return add_client(viewer, organization_id=place, identity=identity, **answers)


def enroll(viewer, project, *clients, entry: date | None = None, press: str = ""):
    """A household, the first one its head, the others children."""
    from keyturn.enrollments.rules import Member
    from keyturn.enrollments.services import enroll_household

    members = [Member(client, 1 if number == 0 else 2) for number, client in enumerate(clients)]
    rows = enroll_household(
        viewer, project, members, entry or day(10), coc="XX-500", press=press or f"press {next(_numbers)}"
    )
    return [fresh(viewer, row) for row in rows]


def fresh(viewer, row):
    """The enrollment as the selectors give it now."""
    from keyturn.enrollments.selectors import enrollments

    return enrollments(viewer).get(pk=row.pk)


def look_as(viewer) -> None:
    """The database knows this viewer from here on."""
    from keyturn.kernel.rls import set_viewer

    set_viewer(viewer.user_id)


def sign_in(client, viewer):
    """A browser with a session that stands."""
    from keyturn.accounts import sessions
    from keyturn.accounts.models import User

    look_as(viewer)
    user = User.objects.get(pk=viewer.user_id)
    client.force_login(user)
    session = client.session
    sessions.begin(session, user)
    session.save()
    return client


def events(action: str):
    from keyturn.audit.models import AuditEvent

    return AuditEvent.objects.filter(action=action)
