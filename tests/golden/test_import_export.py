"""Packs in the live record, each imported once: every row and value comes out again, the same file once more changes
nothing, and the APR counts what hudkit counts in the file (which test_apr.py holds to the outside cases)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from hudkit import dataset, reports, standards
from hudkit.dataset import Dataset
from tests.golden import pack
from tests.golden.cases import PROJECTS, case
from tests.golden.exports import Table, tables

pytestmark = [pytest.mark.golden, pytest.mark.slow, pytest.mark.django_db]

ROUND_TRIP = ("eva_demo_fy2026/input/hmis_csv.zip", "csv_migration_2024_to_2026/input")
BOTH = ("lsa_fy2026_baseline/input/hmis_csv.zip",)
REPORTED = ("oracle_fy2026/input/demo22.zip",)
CASES = [case(name) for name in PROJECTS]
FILES = standards.edition("fy2026").files
RUN_STAMPS = {"exportid"}


@dataclass(frozen=True)
class Record:
    """A pack in the live record, the person who brought it, and the run."""

    source: Path
    lead: object
    run: object


@pytest.fixture(scope="module")
def record(request, golden, django_db_setup, django_db_blocker) -> Iterator[Record]:
    """Tests that ask for the same pack share its import, which is undone after the last."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        lead = _lead()
        yield Record(golden / request.param, lead, _import(lead, golden / request.param))
        transaction.set_rollback(True)


def _lead():
    from keyturn.accounts.models import Membership, User
    from keyturn.accounts.viewers import viewer_for
    from keyturn.kernel.rls import set_viewer
    from tests.matrix.world import as_owner

    with as_owner():
        user = User.objects.create_user("lena@lead.example", name="Lena", hud_user_id="lena")
        Membership.objects.create(user=user, role="hmis-lead")
    set_viewer(user.pk)
    return viewer_for(user)


def of_packs(*packs: str):
    return pytest.mark.parametrize("record", packs, indirect=True, scope="module")


@of_packs(*ROUND_TRIP, *BOTH)
def test_every_row_and_value_comes_back(record, tmp_path):
    theirs = _came(record.source, tmp_path / "converted")
    assert (record.run.status, record.run.written["left_out"]) == ("done", 0), record.run.faults
    assert record.run.written["new"] == sum(map(len, theirs.values()))
    as_received = tables(_export(record.lead, tmp_path / "as_received", as_received=True))
    anew = tables(_export(record.lead, tmp_path / "new"))
    for file in FILES:
        key = file.primary_key.lower()
        expected = sorted(theirs[file.name], key=lambda row, key=key: row[key])
        assert sorted(as_received[file.name], key=lambda row, key=key: row[key]) == expected, file.name
        if file.name != "Export":
            assert _unstamped(anew[file.name], key) == _unstamped(expected, key), file.name
    assert len(anew["Export"]) == 1


@of_packs(*ROUND_TRIP, *BOTH)
def test_the_same_file_again_would_change_nothing(record):
    again = _check(record.lead, record.source)
    found = {sort: sum(file[sort] for file in again.differences) for sort in again.differences[0] if sort != "file"}
    unchanged = record.run.written["new"]
    assert found == {"new": 0, "changed": 0, "unchanged": unchanged, "older": 0, "missing": 0}, again.differences


@of_packs(*BOTH, *REPORTED)
def test_the_record_gives_the_same_apr_as_the_file(record):
    from keyturn.kernel.extract import extract

    cases = [one for one in CASES if pack.path(*one.input) == record.source]
    assert cases
    with duckdb.connect() as connection:
        extract(connection)
        live = Dataset.from_connection(connection)
        for one in cases:
            assert _apr(live, one) == _apr(pack.opened(*one.input), one), one.name


def test_every_case_is_held():
    assert {"/".join(one.input) for one in CASES} == {*BOTH, *REPORTED}


def _came(source: Path, converted: Path) -> dict[str, Table]:
    """The rows of a pack as Python's own CSV reader has them; those of an older edition converted by hudkit first."""
    with dataset.open(source, text_only=True) as data:
        if data.received_edition == data.edition:
            return tables(source)
        converted.mkdir()
        for file in FILES:
            columns = ", ".join(f'"{column.name}"' for column in file.columns)
            rows = f'select {columns} from text."{file.name}" order by _line'
            data.connection.execute(f"copy ({rows}) to '{converted / file.csv_name}' (header, nullstr '')")
    return tables(converted)


def _unstamped(rows, key):
    kept = [{column: value for column, value in row.items() if column not in RUN_STAMPS} for row in rows]
    return sorted(kept, key=lambda row: row[key])


def _check(lead, path):
    from keyturn.exchange import services

    run = services.start_import(lead, file_name=path.name)
    services.check_import(lead, run, path)
    return run


def _import(lead, path):
    from keyturn.exchange import services

    run = _check(lead, path)
    services.confirm(lead, run)
    services.write_import(lead, run, path)
    return run


def _export(lead, out, **options):
    from keyturn.exchange import services
    from keyturn.exchange.exports.scope import Scope

    services.export_to(lead, out, Scope(**options), purpose="a test")
    return out


def _apr(data: Dataset, one: pack.Case) -> dict[str, tuple]:
    asked = {"start": one.start, "end": one.end, "coc": one.coc, "projects": one.projects, "software": "the same"}
    run = reports.run("apr", data, **asked)
    try:
        return {name: table.grid for name, table in run.tables.items()}
    finally:
        run.close()
