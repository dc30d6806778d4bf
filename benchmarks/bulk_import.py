"""Rows a second of an import, from the file to the commit, against a bare COPY into the same indexed table.

The export is made up: 20 projects, 5,000 clients, 10,000 enrollments, 500,000 services. Both sides write the services
into an empty table that holds all its indexes and constraints; the other files are in the record already and are
compared and found unchanged. The import reads, holds every row against its keys, compares, writes and audits; the
COPY gets its rows ready made. Takes a few minutes; a database of its own is started and thrown away, unless
KEYTURN_DATABASE_URL and KEYTURN_OWNER_DATABASE_URL name an empty one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from benchmarks.result import Result

SERVICES, LIMIT, ROUNDS = 500_000, 0.40, 3
LEAD = "bench@lead.example"


def run() -> list[Result]:
    with tempfile.TemporaryDirectory(prefix="keyturn-bench-") as folder:
        home = Path(folder)
        if os.environ.get("KEYTURN_DATABASE_URL"):
            return _measured(home, dict(os.environ))
        from keyturn.postgres.embedded import EmbeddedPostgres, addresses

        with EmbeddedPostgres(home / "home", "bench", lambda _: None):
            return _measured(home, {**os.environ, **addresses(home / "home")})


def _measured(home: Path, environment: dict[str, str]) -> list[Result]:
    """In processes of their own: one makes the tables as their owner, the other works as the web does."""
    settings = {
        "DJANGO_SETTINGS_MODULE": "keyturn.config.settings.serve",
        "KEYTURN_HOME": str(home / "home"),
        "KEYTURN_SECRET_KEY": "only for a benchmark",
    }
    _process("prepare", home, {**environment, **settings, "KEYTURN_AS_OWNER": "1"})
    found = json.loads(_process("measure", home, {**environment, **settings}).splitlines()[-1])
    detail = (
        f"import {SERVICES / found['import']:,.0f} rows/s, bare COPY {SERVICES / found['copy']:,.0f} rows/s; "
        f"with the check before it {found['copy'] / (found['import'] + found['check']):.2f}"
    )
    return [Result("bulk import against bare COPY", found["copy"] / found["import"], LIMIT, True, detail)]


def _process(what: str, home: Path, environment: dict[str, str]) -> str:
    command = [sys.executable, "-m", "benchmarks.bulk_import", what, str(home)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return done.stdout


def prepare(home: Path) -> None:
    """Tables, keys and an HMIS lead, as the owner; the exports to import."""
    from django.conf import settings
    from django.core.management import call_command

    from keyturn.accounts.models import Membership, User
    from keyturn.kernel.sealing import create_key_file

    call_command("migrate", verbosity=0)
    Path(settings.KEYTURN_KEY_FILE).parent.mkdir(parents=True, exist_ok=True)
    if not Path(settings.KEYTURN_KEY_FILE).exists():
        create_key_file(Path(settings.KEYTURN_KEY_FILE))
    user = User.objects.create_user(LEAD, name="Bench", hud_user_id="bench")
    Membership.objects.create(user=user, role="hmis-lead")
    make_export(home / "base", services=0)
    make_export(home / "full", services=SERVICES)


def measure(home: Path) -> None:
    """Prints seconds of the bare COPY, of an import's check and of its writing: the best of some rounds, taken in turn,
    since whatever else the machine does only ever adds."""
    from keyturn.accounts.models import User
    from keyturn.accounts.viewers import viewer_for
    from keyturn.kernel.rls import looking_as

    user = User.objects.get(email=LEAD)
    with looking_as(user.pk):
        viewer = viewer_for(user)
    _bring(viewer, home / "base")
    rounds = [(_copy(home / "full"), *_bring(viewer, home / "full")) for _ in range(ROUNDS)]
    print(json.dumps(dict(zip(("copy", "check", "import"), map(min, zip(*rounds, strict=True)), strict=True))))


def make_export(folder: Path, services: int) -> None:
    """A made-up export; rows of a stay lie together, as exports have them."""
    import duckdb

    from hudkit import standards

    folder.mkdir()
    stamp = {"DateCreated": "'2026-01-05 08:00:00'", "DateUpdated": "'2026-01-05 08:00:00'", "UserID": "'u1'"}
    stay = "n // 50 % 10000"
    values = {
        "Export": (1, {"SourceType": "1", "CSVVersion": "'2026 v1.0'"}),
        "User": (1, {"UserID": "'u1'"}),
        "Organization": (1, {"OrganizationID": "'o1'", "OrganizationName": "'Oak House'"}),
        "Project": (20, {"ProjectID": "'p' || n", "OrganizationID": "'o1'", "ProjectType": "1"}),
        "Client": (5000, {"PersonalID": "'c' || n", "FirstName": "'Client'", "LastName": "'Number ' || n"}),
        "Enrollment": (
            10_000,
            {
                "EnrollmentID": "'e' || n",
                "PersonalID": "'c' || n % 5000",
                "ProjectID": "'p' || n % 20",
                "EntryDate": "'2025-01-01'",
                "HouseholdID": "'h' || n",
            },
        ),
        "Services": (
            services,
            {
                "ServicesID": "'s' || n",
                "EnrollmentID": f"'e' || {stay}",
                "PersonalID": f"'c' || {stay} % 5000",
                "DateProvided": "date '2025-01-01' + cast(n % 500 as int)",
                "RecordType": "200",
                "TypeProvided": "200",
            },
        ),
    }
    with duckdb.connect() as duck:
        for file in standards.edition("fy2026").files:
            rows, given = values.get(file.name, (0, {}))
            given = {**stamp, "ExportID": "'x1'", **given}
            columns = ", ".join(f'{given.get(c.name, "null")} as "{c.name}"' for c in file.columns)
            duck.execute(
                f"copy (select {columns} from range({rows}) t(n)) to '{folder / file.csv_name}' (header, nullstr '')"
            )


def _copy(folder: Path) -> float:
    """Seconds to COPY the services, ready made, as the owner of the table; the table is empty before and after."""
    from django.conf import settings

    from keyturn.exchange.imports.arrived import arrived
    from keyturn.exchange.imports.faults import find
    from keyturn.exchange.imports.staging import Staged, rows_of
    from keyturn.kernel import duck

    with arrived(folder) as found:
        find(found)
        file = found.data.edition.file("Services")
        staged = Staged(file, file.columns, 0)
        columns = ", ".join([*staged.names, "version", "import_run_id"])
        ready = list(duck.csv_chunks(found.duck, f"select *, 1, 1 from ({rows_of(found, staged)})"))
    with _emptied() as owner:
        owner.execute(f"set timezone = '{settings.TIME_ZONE}'")
        start = time.perf_counter()
        with owner.cursor().copy(f"copy services_service ({columns}) from stdin (format csv)") as copy:
            for chunk in ready:
                copy.write(chunk)
        seconds = time.perf_counter() - start
    with _emptied():
        return seconds


@contextmanager
def _emptied():
    """The owner of the tables, with the services thrown away."""
    import psycopg

    address = os.environ.get("KEYTURN_OWNER_DATABASE_URL") or os.environ["KEYTURN_DATABASE_URL"]
    with psycopg.connect(address, autocommit=True) as owner:
        owner.execute("truncate services_service")
        yield owner


def _bring(viewer, folder: Path) -> tuple[float, float]:
    """Seconds of the check and of the writing."""
    from keyturn.exchange import services

    run = services.start_import(viewer, file_name=folder.name)
    start = time.perf_counter()
    services.check_import(viewer, run, folder)
    checked = time.perf_counter()
    services.confirm(viewer, run)
    services.write_import(viewer, run, folder)
    if run.status != "done":
        raise RuntimeError(f"{run.status}: {run.message} {run.faults}")
    return checked - start, time.perf_counter() - checked


if __name__ == "__main__":
    import django

    django.setup()
    {"prepare": prepare, "measure": measure}[sys.argv[1]](Path(sys.argv[2]))
