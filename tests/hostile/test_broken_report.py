"""A report on a broken export: every reason it cannot run is named, nothing is written, no message holds a value."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hudkit import reports
from hudkit.cli import main
from tests.hostile import exports

SECRET = "Contrivance"
DATES = ("--start", "2025-10-01", "--end", "2026-09-30")
SHELTER = ("--projects", "p1")
REPORTS = ("apr", "caper")

NOT_HMIS, REFUSED = 11, 20

Texts = dict[str, str]
Spoil = Callable[[Texts], object]


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """Asks for a report that must be refused; the reasons. Nothing may have been written, and no value told."""

    def ask(
        source: Path, *more: str, report: str = "apr", code: int = REFUSED, dates: tuple[str, ...] = DATES
    ) -> list[str]:
        there = sorted(tmp_path.iterdir())
        out = tmp_path / "out"
        assert main(["report", report, str(source), *dates, "--out", str(out), *more]) == code
        said = capsys.readouterr()
        assert sorted(tmp_path.iterdir()) == there
        assert said.out == ""
        assert SECRET not in said.err
        assert "Traceback" not in said.err
        return said.err.splitlines()

    return ask


def spoiled(tmp_path: Path, *spoils: Spoil) -> Path:
    """A full export whose texts (by HUD's file name) went through the spoils, as a folder."""
    texts = {name.removesuffix(".csv"): text for name, text in exports.texts(exports.full()).items()}
    for spoil in spoils:
        spoil(texts)
    source = tmp_path / "export"
    source.mkdir()
    for name, text in texts.items():
        (source / f"{name}.csv").write_text(text, encoding="utf-8")
    return source


def without(file: str) -> Spoil:
    return lambda texts: texts.pop(file)


def without_column(file: str, column: str) -> Spoil:
    """The column taken out of header and rows; the rows of these exports hold no comma."""

    def spoil(texts: Texts) -> None:
        rows = [line.split(",") for line in texts[file].splitlines()]
        place = rows[0].index(column)
        texts[file] = "".join(",".join(row[:place] + row[place + 1 :]) + "\n" for row in rows)

    return spoil


def with_value(file: str, column: str, value: str, *lines: int) -> Spoil:
    def spoil(texts: Texts) -> None:
        rows = [line.split(",") for line in texts[file].splitlines()]
        place = rows[0].index(column)
        for line in lines or range(2, len(rows) + 1):
            rows[line - 1][place] = value
        texts[file] = "".join(",".join(row) + "\n" for row in rows)

    return spoil


def twice(file: str) -> Spoil:
    """The last row again."""
    return lambda texts: texts.update({file: texts[file] + texts[file].splitlines()[-1] + "\n"})


@pytest.mark.parametrize("name", REPORTS)
def test_the_export_without_a_fault_gives_the_report(name: str, tmp_path: Path) -> None:
    """So the refusals below are of the faults."""
    assert main(["report", name, str(spoiled(tmp_path)), *DATES, "--out", str(tmp_path / "out"), *SHELTER]) == 0
    assert len(list((tmp_path / "out").glob("Q*.csv"))) == len(reports.definition(name).questions)


class TestFiles:
    @pytest.mark.parametrize("file", ["Client", "Enrollment", "Exit", "Project", "Services", "IncomeBenefits"])
    def test_a_missing_file(self, file, told, tmp_path):
        """Without it everybody would look like a stayer, or without income: no zero is shown for what is not known."""
        reasons = told(spoiled(tmp_path, without(file)), *SHELTER)
        assert reasons == [f"{file}.csv is missing; export every file, also those without rows [file.missing]."]

    def test_every_missing_file_is_named(self, told, tmp_path):
        reasons = told(spoiled(tmp_path, without("Exit"), without("Disabilities"), without("Client")), *SHELTER)
        assert [reason.split()[0] for reason in reasons] == ["Client.csv", "Exit.csv", "Disabilities.csv"]

    def test_a_file_no_report_reads_may_be_missing(self, tmp_path):
        source = spoiled(tmp_path, without("AssessmentQuestions"))
        assert main(["report", "apr", str(source), *DATES, "--out", str(tmp_path / "out"), *SHELTER]) == 0

    def test_a_file_that_is_no_csv(self, told, tmp_path):
        reasons = told(spoiled(tmp_path, lambda texts: texts.update(Exit=f"%PDF-1.7\n{SECRET}\n")), *SHELTER)
        assert reasons == ["Exit.csv is no comma-separated text with a header row; export it again [file.unreadable]."]

    def test_a_file_without_its_header(self, told, tmp_path):
        spoil = lambda texts: texts.update(Enrollment=texts["Enrollment"].partition("\n")[2])  # noqa: E731
        reasons = told(spoiled(tmp_path, spoil), *SHELTER)
        assert reasons == [
            "Enrollment.csv is no comma-separated text with a header row; export it again [file.unreadable]."
        ]


class TestColumns:
    @pytest.mark.parametrize(
        ("file", "column"),
        [("Enrollment", "EntryDate"), ("Client", "DOB"), ("Exit", "Destination"), ("Project", "ProjectType")],
    )
    def test_a_missing_column(self, file, column, told, tmp_path):
        reasons = told(spoiled(tmp_path, without_column(file, column)), *SHELTER)
        assert reasons == [
            f"{file}.csv has no column {column}; export every column of the FY2026 specification [column.missing]."
        ]

    def test_a_column_no_report_reads_may_be_missing(self, tmp_path):
        source = spoiled(tmp_path, without_column("Client", "MiddleName"))
        assert main(["report", "apr", str(source), *DATES, "--out", str(tmp_path / "out"), *SHELTER]) == 0

    def test_a_column_twice(self, told, tmp_path):
        spoil = lambda texts: texts.update(Client=texts["Client"].replace("MiddleName", "DOB", 1))  # noqa: E731
        reasons = told(spoiled(tmp_path, spoil), *SHELTER)
        assert len(reasons) == 1
        assert reasons[0].startswith("Client.csv, column DOB: No column name stands twice in a header")


class TestValues:
    def test_dates_that_are_none(self, told, tmp_path):
        reasons = told(spoiled(tmp_path, with_value("Enrollment", "EntryDate", "11/01/2025")), *SHELTER)
        assert reasons == [
            "Enrollment.csv, column EntryDate: Dates are real dates written YYYY-MM-DD; "
            "mend 2, the first on line 2 [value.date]."
        ]

    def test_one_date_that_is_none(self, told, tmp_path):
        reasons = told(spoiled(tmp_path, with_value("Client", "DOB", SECRET, 3)), *SHELTER)
        assert reasons == [
            "Client.csv, column DOB: Dates are real dates written YYYY-MM-DD; mend 1, the first on line 3 [value.date]."
        ]

    @pytest.mark.parametrize(
        ("file", "column", "value", "rule"),
        [
            ("Exit", "ExitDate", "2025-02-30", "value.date"),
            ("Exit", "Destination", "home", "value.integer"),
            ("Enrollment", "RelationshipToHoH", "1.0", "value.integer"),
            ("IncomeBenefits", "TotalMonthlyIncome", "$841.50", "value.money"),
            ("Enrollment", "DateCreated", "yesterday", "value.datetime"),
        ],
    )
    def test_values_of_another_type(self, file, column, value, rule, told, tmp_path):
        reasons = told(spoiled(tmp_path, with_value(file, column, value, 2)), *SHELTER)
        assert len(reasons) == 1
        assert reasons[0].startswith(f"{file}.csv, column {column}: ")
        assert reasons[0].endswith(f"mend 1, the first on line 2 [{rule}].")

    @pytest.mark.parametrize(("file", "column"), [("Client", "DateUpdated"), ("Project", "DateUpdated")])
    def test_a_value_no_report_reads_may_be_wrong(self, file, column, tmp_path):
        source = spoiled(tmp_path, with_value(file, column, "yesterday"))
        assert main(["report", "apr", str(source), *DATES, "--out", str(tmp_path / "out"), *SHELTER]) == 0

    def test_a_row_with_too_few_values(self, told, tmp_path):
        reasons = told(
            spoiled(tmp_path, lambda texts: texts.update(Enrollment=texts["Enrollment"] + "e9,c1,p1\n")), *SHELTER
        )
        assert reasons == [
            "Enrollment.csv: Every row has as many values as the header has columns; "
            "mend 1, the first on line 4 [row.fields]."
        ]


class TestKeys:
    @pytest.mark.parametrize(
        ("file", "key", "line"), [("Client", "PersonalID", 3), ("Enrollment", "EnrollmentID", 3), ("Exit", "ExitID", 2)]
    )
    def test_the_same_key_twice(self, file, key, line, told, tmp_path):
        reasons = told(spoiled(tmp_path, twice(file)), *SHELTER)
        assert reasons == [
            f"{file}.csv, column {key}: The primary key is unique among rows that are not deleted; "
            f"mend 2, the first on line {line} [key.duplicate]."
        ]

    def test_a_deleted_row_may_hold_the_key_of_another(self, tmp_path):
        deleted = with_value("Enrollment", "DateDeleted", "2025-12-01 09:00:00", 4)
        source = spoiled(tmp_path, twice("Enrollment"), deleted)
        assert main(["report", "apr", str(source), *DATES, "--out", str(tmp_path / "out"), *SHELTER]) == 0


class TestSources:
    def test_a_zip_that_is_none(self, told, tmp_path):
        source = tmp_path / "export.zip"
        source.write_bytes(b"PK\x03\x04" + SECRET.encode() * 100)
        assert told(source, code=NOT_HMIS) == ["export.zip is not a readable zip file. Export it again from your HMIS."]

    def test_a_zip_cut_off(self, told, tmp_path):
        source = exports.zipped(tmp_path / "export.zip")
        source.write_bytes(source.read_bytes()[:-200])
        assert told(source, code=NOT_HMIS) == ["export.zip is not a readable zip file. Export it again from your HMIS."]

    def test_a_zip_with_spoiled_bytes_inside(self, told, tmp_path):
        source = exports.zipped(tmp_path / "export.zip")
        with zipfile.ZipFile(source) as archive:
            begins = archive.getinfo("Enrollment.csv").header_offset + 30 + len("Enrollment.csv")
        content = bytearray(source.read_bytes())
        content[begins : begins + 60] = b"\xff" * 60
        source.write_bytes(content)
        assert told(source, code=NOT_HMIS) == ["export.zip is not a readable zip file. Export it again from your HMIS."]

    def test_no_hmis_csv_at_all(self, told, tmp_path):
        source = tmp_path / "letters"
        source.mkdir()
        (source / "letter.txt").write_text(SECRET)
        (source / "figures.csv").write_text("a,b\n1,2\n")
        assert told(source, code=NOT_HMIS)[0].startswith("No file of an HMIS CSV export was found.")

    def test_an_empty_folder_and_one_that_is_not_there(self, told, tmp_path):
        (tmp_path / "empty").mkdir()
        assert told(tmp_path / "empty", code=NOT_HMIS)[0].startswith("No file of an HMIS CSV export was found.")
        assert told(tmp_path / "nowhere", code=NOT_HMIS)[0].endswith("nowhere does not exist.")

    def test_data_that_cannot_be_read_and_dates_in_the_wrong_order(self, told, tmp_path):
        dates = ("--start", "2026-10-01", "--end", "2026-09-30")
        reasons = told(tmp_path / "nowhere", code=NOT_HMIS, dates=dates)
        assert [reasons[0][-15:], reasons[1][:20]] == ["does not exist.", "The start 2026-10-01"]


class TestSeveralAtOnce:
    @pytest.mark.parametrize("name", REPORTS)
    def test_every_reason_of_every_kind(self, name, told, tmp_path):
        source = spoiled(
            tmp_path,
            without("Disabilities"),
            without_column("Client", "VeteranStatus"),
            with_value("Enrollment", "EntryDate", SECRET, 3),
            with_value("Exit", "Destination", "x"),
            twice("CurrentLivingSituation"),
            lambda texts: texts.update(HealthAndDV=""),
        )
        dates = ("--start", "2026-10-01", "--end", "2026-09-30")
        reasons = told(source, "--projects", "p1,p9", "--coc", "XX-999", report=name, dates=dates)
        assert [reason[reason.rfind("[") : -1] if reason.endswith("].") else reason[:18] for reason in reasons] == [
            "The start 2026-10-",
            "[column.missing]",
            "[file.unreadable]",
            "[file.missing]",
            "[value.date]",
            "[value.integer]",
            "[key.duplicate]",
            "No project in the ",
            "Project p1 is not ",
            "The data has no pr",
        ]

    def test_projects_are_not_looked_for_where_their_file_is_broken(self, told, tmp_path):
        reasons = told(spoiled(tmp_path, without("Project")), "--projects", "p9")
        assert reasons == ["Project.csv is missing; export every file, also those without rows [file.missing]."]

    def test_what_an_earlier_run_left_stays(self, tmp_path, capsys):
        out = tmp_path / "out"
        assert main(["report", "caper", str(spoiled(tmp_path)), *DATES, "--out", str(out), *SHELTER]) == 0
        before = {path.name: path.read_bytes() for path in out.iterdir()}
        (tmp_path / "export" / "Exit.csv").unlink()
        assert main(["report", "caper", str(tmp_path / "export"), *DATES, "--out", str(out), *SHELTER]) == REFUSED
        assert {path.name: path.read_bytes() for path in out.iterdir()} == before

    def test_an_explanation_is_refused_alike(self, tmp_path, capsys):
        """It asks for the files of one table only."""
        source = spoiled(tmp_path, without("Exit"), without("IncomeBenefits"))
        assert main(["explain", "caper", "Q11", "B2", str(source), *DATES, *SHELTER]) == REFUSED
        assert capsys.readouterr().err.splitlines() == [
            "Exit.csv is missing; export every file, also those without rows [file.missing]."
        ]
