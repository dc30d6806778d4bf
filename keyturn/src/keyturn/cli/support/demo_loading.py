"""Fills the demo's database, in a process of its own (run with `python -m`): keys and sign-ins as the owner of the
tables, the community as its HMIS lead, through the same import that a page or a command uses."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keyturn.cli.support.stops import Stop

if TYPE_CHECKING:
    from keyturn.kernel.access import Viewer

Json = dict[str, Any]


def main(what: str, path: str) -> None:
    """`staff ROOM`, `community CSV` or `releases ROOM`: the functions of the same names."""
    import django

    django.setup()
    {"staff": staff, "community": community, "releases": releases}[what](Path(path))


def staff(room: Path) -> None:
    """Keys, if there are none yet, and every sign-in; memberships only of agencies that are known already."""
    from django.conf import settings
    from django.db import transaction

    from keyturn.kernel.sealing import create_key_file

    if not Path(settings.KEYTURN_KEY_FILE).exists():
        create_key_file(Path(settings.KEYTURN_KEY_FILE))
    known = _read(room)
    with transaction.atomic():
        for person in known["staff"]:
            _sign_in(person, known["password"])


def community(folder: Path) -> None:
    """Check and write the HMIS CSV folder; everything must come in."""
    from keyturn.exchange import services
    from keyturn.exchange.models import ImportRun
    from keyturn.kernel.rls import looking_as

    viewer = _lead()
    with looking_as(viewer.user_id):
        run = services.start_import(viewer, file_name=folder.name)
    services.check_import(viewer, run, folder, _Progress())
    _require(run, ImportRun.Status.READY)
    with looking_as(viewer.user_id):
        services.confirm(viewer, run)
    services.write_import(viewer, run, folder, _Progress())
    _require(run, ImportRun.Status.DONE)


def releases(room: Path) -> None:
    """Clients' answers to the question of sharing, which HMIS CSV has no file for."""
    from datetime import datetime

    from django.db import transaction

    from keyturn.consent.models import Release

    moments = ("starts_at", "ends_at", "revoked_at")
    rows = [dict(row) for row in _read(room)["releases"]]
    for row in rows:
        row |= {name: datetime.fromisoformat(row[name]) for name in moments if row[name]}
        row["client_id"] = row.pop("personal_id")
        row["recorded_by"] = _user_key(row["recorded_by"])
    with transaction.atomic():
        Release.objects.all().delete()
        Release.objects.bulk_create([Release(**row) for row in rows], batch_size=1000)


def _sign_in(person: Json, password: str) -> None:
    from keyturn.accounts.models import Membership, User
    from keyturn.projects.models import Organization

    user = User.objects.filter(email=person["email"].lower()).first() or User.objects.create_user(
        person["email"], password, name=person["name"], hud_user_id=str(person["user_id"]), language=person["language"]
    )
    for held in person["memberships"]:
        agency = held["organization_id"]
        if agency is None or Organization.objects.filter(pk=agency).exists():
            Membership.objects.get_or_create(
                user=user, organization_id=agency, defaults={"role": held["role"], "primary": held["primary"]}
            )


def _lead() -> Viewer:
    """The HMIS lead, whose rights hold everywhere."""
    from keyturn.cli.support.acting import viewers

    for viewer in viewers(None):
        if viewer.everywhere("exchange.import"):
            return viewer
    raise Stop("The demo has no HMIS lead to import its community.")


def _user_key(hud_user_id: object) -> int | None:
    from keyturn.accounts.models import User

    return User.objects.filter(hud_user_id=str(hud_user_id)).values_list("pk", flat=True).first()


def _require(run: Any, status: str) -> None:
    if run.status != status:
        faults = "; ".join(f"{fault['kind']}: {fault.get('count', '')}" for fault in run.faults or [])
        raise Stop(f"The import of the made-up community is {run.status}, not {status}. {run.message} {faults}")


def _read(room: Path) -> Json:
    return dict(json.loads(room.read_text(encoding="utf-8")))


class _Progress:
    """Shows on a terminal how far the import is, on the line of the step."""

    def step(self, progress: int, words: str) -> None:
        if sys.stdout.isatty():
            sys.stdout.write(f"\r  {progress:3d} %  {words:<60}\r")
            sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Stop as stopped:
        sys.exit(str(stopped))
