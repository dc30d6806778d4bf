"""The short way from CSV to typed tables: the same tables as the careful way, and only where nothing is wrong."""

from pathlib import Path

import pytest

from hudkit import dataset, standards
from hudkit.dataset import Dataset, source

EDITION = standards.edition("fy2026")
ONLY = {
    "Client": frozenset({"PersonalID", "DOB", "VeteranStatus", "DateDeleted"}),
    "IncomeBenefits": frozenset({"IncomeBenefitsID", "InformationDate", "EarnedAmount", "DateDeleted"}),
    "Exit": frozenset({"ExitID", "ExitDate", "DateDeleted"}),
}
CLIENT = {"PersonalID": "007", "DOB": "2000-02-29", "VeteranStatus": "1", "FirstName": "Zoë"}
INCOME = {"IncomeBenefitsID": "I1", "InformationDate": "2025-10-01", "EarnedAmount": "-12.5"}


def export(folder: Path, client: dict[str, str], more: str = "", extra: str = "") -> Path:
    """A folder with Client.csv (one person, then the text `more`) and IncomeBenefits.csv; no Exit.csv."""
    for file, row in (("Client", client), ("IncomeBenefits", INCOME)):
        names = [column.name for column in EDITION.file(file).columns] + ([extra] if extra else [])
        lines = [",".join(names), ",".join(row.get(name, "") for name in names)]
        text = "\n".join(lines) + "\n" + (more if file == "Client" else "")
        (folder / f"{file}.csv").write_text(text, encoding="utf-8")
    return folder


def rows(data: Dataset) -> list[object]:
    return [
        data.connection.execute(f'select {", ".join(sorted(columns))} from main."{file}" order by 1').fetchall()
        for file, columns in ONLY.items()
    ]


def test_the_same_tables_as_the_careful_way(tmp_path: Path) -> None:
    folder = export(tmp_path, CLIENT)
    with dataset.open(folder, only=ONLY) as short, dataset.open(folder) as careful:
        assert short.received.direct
        assert not careful.received.direct
        assert rows(short) == rows(careful)
        assert short.received.columns == careful.received.columns


def test_a_large_export_lies_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same tables, out of a file that is gone when the data set is closed."""
    folder = export(tmp_path, CLIENT)
    with dataset.open(folder) as careful:
        expected = rows(careful)
    monkeypatch.setattr(source, "SMALL", 1)
    with dataset.open(folder, only=ONLY) as large:
        assert large.received.direct
        assert rows(large) == expected
        kept = Path(large.scratch.name) / "typed.duckdb" if large.scratch else tmp_path
        assert kept.is_file()
    assert not kept.exists()


def test_a_large_export_with_a_fault_takes_the_careful_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all its lines in order and its text packed, whatever the short way had set."""
    more = "".join(f"P{number}\n" for number in range(3))
    monkeypatch.setattr(source, "SMALL", 1)
    with dataset.open(export(tmp_path, CLIENT | {"DOB": "29.02.2000"}, more), only=ONLY) as data:
        assert not data.received.direct
        assert {problem.line for problem in data.problems if problem.rule == "row.fields"} == {3, 4, 5}
        assert data.connection.execute("select current_setting('preserve_insertion_order')").fetchall() == [(True,)]
        assert data.connection.execute("select current_setting('disabled_compression_methods')").fetchall() == [("",)]
        databases = {
            name for (name,) in data.connection.execute("select database_name from duckdb_databases()").fetchall()
        }
        assert "on_disk" not in databases


@pytest.mark.parametrize(("answer", "direct"), [("1", True), ("99", True), ("x", False), ("1e2", False), (".", False)])
def test_many_whole_numbers_in_a_row(tmp_path: Path, answer: str, direct: bool) -> None:
    """Told to be whole numbers without a look at each where all have one character; a letter is none all the same."""
    columns = frozenset(column.name for column in EDITION.file("IncomeBenefits").columns)
    folder = export(tmp_path, CLIENT)
    text = (folder / "IncomeBenefits.csv").read_text(encoding="utf-8")
    names, values = (line.split(",") for line in text.splitlines())
    values[names.index("SSI")] = answer
    (folder / "IncomeBenefits.csv").write_text(f"{','.join(names)}\n{','.join(values)}\n", encoding="utf-8")
    with dataset.open(folder, only=ONLY | {"IncomeBenefits": columns}) as data:
        assert data.received.direct == direct
        found = data.connection.execute("select SSI from main.IncomeBenefits").fetchall()
        assert found == [(int(answer) if direct else None,)]


def test_a_file_that_is_missing_is_an_empty_table(tmp_path: Path) -> None:
    with dataset.open(export(tmp_path, CLIENT), only=ONLY) as data:
        assert data.received.direct
        assert data.connection.execute("select count(*) from main.Exit").fetchall() == [(0,)]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("DOB", "2000-2-9"),
        ("DOB", "epoch"),
        ("DOB", "2000/02/29"),
        ("DOB", "2001-02-29"),
        ("VeteranStatus", "1e0"),
        ("VeteranStatus", "1.5"),
        ("VeteranStatus", "0x1"),
        ("VeteranStatus", "1_0"),
        ("VeteranStatus", "99999999999"),
        ("VeteranStatus", '"1,"'),
        ("DateDeleted", "yesterday"),
    ],
)
def test_a_value_not_of_its_form_takes_the_careful_way(tmp_path: Path, column: str, value: str) -> None:
    """Also where DuckDB by itself would read it; there it is null and a problem."""
    with dataset.open(export(tmp_path, CLIENT | {column: value}), only=ONLY) as data:
        assert not data.received.direct
        assert data.connection.execute(f"select {column} from main.Client").fetchall() == [(None,)]
        assert len(data.problems) == 1


@pytest.mark.parametrize(
    "more",
    ['"8",,,\n', '"two\nlines"' + "," * (len(EDITION.file("Client").columns) - 1) + "\n", "a\0b" + "," * 37 + "\n"],
    ids=["cut short", "two lines", "NUL"],
)
def test_text_that_is_not_plain_takes_the_careful_way(tmp_path: Path, more: str) -> None:
    with dataset.open(export(tmp_path, CLIENT, more), only=ONLY) as data:
        assert not data.received.direct
        assert data.connection.execute("select count(*) from main.Client").fetchall() == [(2,)]


def test_an_unknown_column_takes_the_careful_way(tmp_path: Path) -> None:
    with dataset.open(export(tmp_path, CLIENT, extra="Vendor"), only=ONLY) as data:
        assert not data.received.direct
        assert data.extra_columns == {"Client": ("Vendor",), "IncomeBenefits": ("Vendor",)}


def test_column_names_may_be_of_another_case(tmp_path: Path) -> None:
    folder = export(tmp_path, CLIENT)
    text = (folder / "Client.csv").read_text(encoding="utf-8")
    (folder / "Client.csv").write_text(text.replace("VeteranStatus", "veteranSTATUS"), encoding="utf-8")
    with dataset.open(folder, only=ONLY) as data:
        assert data.received.direct
        assert data.connection.execute("select VeteranStatus from main.Client").fetchall() == [(1,)]
