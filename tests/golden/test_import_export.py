"""Import into Keyturn and export again: every row and value of all 24 files of the packs comes back."""

import pytest

from hudkit import dataset, standards
from tests.golden.exports import tables

pytestmark = [pytest.mark.golden, pytest.mark.slow, pytest.mark.django_db]

SOURCES = [
    "eva_demo_fy2026/input/hmis_csv.zip",
    "csv_migration_2024_to_2026/input",
    "lsa_fy2026_baseline/input/hmis_csv.zip",
]
FILES = standards.edition("fy2026").files
RUN_STAMPS = {"exportid"}


@pytest.fixture
def lead(db):
    from django.db import connection

    from keyturn.accounts.models import Membership, User
    from keyturn.accounts.viewers import viewer_for
    from keyturn.kernel.rls import set_viewer

    with connection.cursor() as owner:
        owner.execute("reset role")
        user = User.objects.create_user("lena@lead.example", name="Lena", hud_user_id="lena")
        Membership.objects.create(user=user, role="hmis-lead")
        owner.execute("set role keyturn_app")
    set_viewer(user.pk)
    return viewer_for(user)


@pytest.fixture
def came(golden, tmp_path):
    """The rows of a pack as Python's own CSV reader has them; those of an older edition converted by hudkit first."""

    def read(source):
        with dataset.open(golden / source) as data:
            if data.received_edition == data.edition:
                return tables(golden / source)
            for file in FILES:
                columns = ", ".join(f'"{column.name}"' for column in file.columns)
                target = tmp_path / "converted" / file.csv_name
                target.parent.mkdir(exist_ok=True)
                data.connection.execute(
                    f"copy (select {columns} from text.\"{file.name}\" order by _line) to '{target}' (header, nullstr '')"
                )
        return tables(tmp_path / "converted")

    return read


@pytest.mark.parametrize("source", SOURCES)
def test_every_row_and_value_comes_back(golden, came, lead, tmp_path, source):
    run = _import(lead, golden / source)
    theirs = came(source)
    assert (run.status, run.written["left_out"]) == ("done", 0), run.faults
    assert run.written["new"] == sum(map(len, theirs.values()))
    again = _import(lead, golden / source)
    assert (again.written["new"], again.written["changed"]) == (0, 0), again.differences
    as_received = tables(_export(lead, tmp_path / "as_received", as_received=True))
    anew = tables(_export(lead, tmp_path / "new"))
    for file in FILES:
        key = file.primary_key.lower()
        expected = sorted(theirs[file.name], key=lambda row, key=key: row[key])
        assert sorted(as_received[file.name], key=lambda row, key=key: row[key]) == expected, file.name
        if file.name != "Export":
            assert _unstamped(anew[file.name], key) == _unstamped(expected, key), file.name
    assert len(anew["Export"]) == 1


def _unstamped(rows, key):
    kept = [{column: value for column, value in row.items() if column not in RUN_STAMPS} for row in rows]
    return sorted(kept, key=lambda row: row[key])


def _import(lead, path):
    from keyturn.exchange import services

    run = services.start_import(lead, file_name=path.name)
    services.check_import(lead, run, path)
    services.confirm(lead, run)
    services.write_import(lead, run, path)
    return run


def _export(lead, out, **options):
    from keyturn.exchange import services
    from keyturn.exchange.exports.scope import Scope

    services.export_to(lead, out, Scope(**options), purpose="a test")
    return out
