"""Files made to harm or to confuse: each is refused with a reason or read with findings; no message holds a value."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from hudkit import checks, dataset
from hudkit.cli import main
from hudkit.dataset.archive import Limits, unpack
from tests.hostile import exports

SECRET = "Contrivance"
"""A person's name in every corpus file; no message may repeat it."""


def _spoiled(tmp_path: Path, file: str, spoil) -> Path:
    """An export in which one file's text went through `spoil` (text -> text or bytes)."""
    return exports.folder(tmp_path / "export", None, **{file: spoil(exports.texts(exports.clean())[f"{file}.csv"])})


Found = dict[tuple[str, str, str], int]
"""(rule, file, column) -> count."""


def _found(source: Path, suites: tuple[checks.Suite, ...] = checks.STRUCTURE) -> Found:
    with dataset.open(source) as data:
        return _checked(data, suites)


def _checked(data: dataset.Dataset, suites: tuple[checks.Suite, ...] = checks.STRUCTURE) -> Found:
    """Asserts that no finding repeats a value."""
    findings = checks.check(data, suites)
    assert not any(SECRET in str(problem) for problem in findings)
    return {(one.rule, one.file, one.column): one.count for one in findings.counts()}


def _clients(source: Path) -> list[tuple[object, ...]]:
    with dataset.open(source) as data:
        return _people(data)


def _people(data: dataset.Dataset) -> list[tuple[object, ...]]:
    return data.connection.execute("select PersonalID, FirstName, DOB from Client order by 1").fetchall()


def _lines(data: dataset.Dataset) -> list[int]:
    return [line for (line,) in data.connection.execute("select _line from received.Client").fetchall()]


def _refused(source: Path) -> str:
    with pytest.raises(dataset.NotHmisCsv) as caught:
        dataset.open(source).close()
    assert SECRET not in str(caught.value)
    assert main(["check", str(source)]) == 11
    return str(caught.value)


def test_a_clean_export_has_no_findings(tmp_path):
    assert _found(exports.folder(tmp_path / "export"), checks.SUITES) == {}
    assert _found(exports.zipped(tmp_path / "export.zip")) == {}
    assert _found(exports.zipped(tmp_path / "inside.zip", inside="My Export/")) == {}


class TestArchives:
    def _zip(self, tmp_path: Path, *members: tuple[object, str]) -> Path:
        path = exports.zipped(tmp_path / "export.zip")
        with zipfile.ZipFile(path, "a") as archive:
            for name, text in members:
                archive.writestr(name, text)
        return path

    @pytest.mark.parametrize(
        "name", ["../Client.csv", "/etc/Client.csv", "a/../../Client.csv", "C:/Client.csv", "..\\Client.csv"]
    )
    def test_names_that_lead_outside(self, tmp_path, name):
        member = zipfile.ZipInfo("x")
        member.filename = name
        assert "outside" in _refused(self._zip(tmp_path, (member, SECRET)))
        assert list(tmp_path.iterdir()) == [tmp_path / "export.zip"]

    def test_symbolic_link(self, tmp_path):
        member = zipfile.ZipInfo("Notes.csv")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        assert "link" in _refused(self._zip(tmp_path, (member, "/etc/passwd")))

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    @pytest.mark.parametrize("name", ["Client.csv", "CLIENT.CSV"])
    def test_two_members_of_one_name(self, tmp_path, name):
        assert "same name" in _refused(self._zip(tmp_path, (name, SECRET)))

    def test_exports_in_two_folders(self, tmp_path):
        assert "more than one folder" in _refused(self._zip(tmp_path, ("other/Client.csv", SECRET)))

    def test_password(self, tmp_path):
        path = exports.zipped(tmp_path / "export.zip")
        content = bytearray(path.read_bytes())
        for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            content[content.index(signature) + offset] |= 1
        path.write_bytes(content)
        assert "password" in _refused(path)

    def test_bomb_by_ratio(self, tmp_path):
        path = tmp_path / "bomb.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("Client.csv", "w") as sink:
            for _ in range(80):
                sink.write(bytes(1 << 20))
        assert "times its size" in _refused(path)

    def test_more_members_than_an_export_could_have(self, tmp_path):
        assert "more than 500" in _refused(self._zip(tmp_path, *((f"n{i}.txt", "") for i in range(500))))

    def test_size_limit_counts_all_members(self, tmp_path):
        path = exports.zipped(tmp_path / "export.zip")
        with pytest.raises(dataset.NotHmisCsv):
            unpack(path, tmp_path, ["client.csv"], Limits(total_bytes=1000))
        assert not (tmp_path / "Client.csv").exists()

    def test_a_declared_size_that_lies(self, tmp_path):
        path = exports.zipped(tmp_path / "export.zip")
        content = bytearray(path.read_bytes())
        at = content.index(b"PK\x01\x02")
        content[at + 24 : at + 28] = (10).to_bytes(4, "little")
        path.write_bytes(content)
        _refused(path)

    def test_cut_off(self, tmp_path):
        path = exports.zipped(tmp_path / "export.zip")
        path.write_bytes(path.read_bytes()[:-200])
        assert "not a readable zip" in _refused(path)

    def test_zip_inside_a_zip(self, tmp_path):
        path = tmp_path / "outer.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(exports.zipped(tmp_path / "export.zip"), "export.zip")
        assert "No file of an HMIS CSV export" in _refused(path)

    @pytest.mark.parametrize("content", [b"", b"PK", b"\x89PNG\r\n", SECRET.encode(), b"\0" * 4096])
    def test_files_that_are_no_zip(self, tmp_path, content):
        path = tmp_path / "export.zip"
        path.write_bytes(content)
        _refused(path)

    def test_nothing_there(self, tmp_path):
        assert "does not exist" in _refused(tmp_path / "missing.zip")
        assert "No file" in _refused(tmp_path)


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_unicode_in_any_dress(self, tmp_path, encoding):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", "Zoë").encode(encoding))
        assert _clients(source)[0][1] == "Zoë"

    def test_windows_1252(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", "Zoë").encode("cp1252"))
        with dataset.open(source) as data:
            assert _people(data)[0][1] == "Zoë"
            assert _checked(data) == {("file.encoding", "Client", ""): 1}

    def test_right_to_left_and_control_characters(self, tmp_path):
        name = "\u202eمحمد\u202c\u200b\x07"
        assert _clients(_spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", name)))[0][1] == name

    def test_nul_characters(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", "Herring\0bone"))
        with dataset.open(source) as data:
            assert _people(data)[0][1] == "Herringbone"
            assert _checked(data) == {("row.nul", "Client", ""): 2}

    def test_random_bytes(self, tmp_path):
        noise = bytes((i * 197 + i // 7) % 256 for i in range(50_000))
        assert ("file.unreadable", "Client", "") in _found(_spoiled(tmp_path, "Client", lambda text: noise))

    def test_workbook_named_csv(self, tmp_path):
        workbook = io.BytesIO()
        with zipfile.ZipFile(workbook, "w") as archive:
            archive.writestr("xl/workbook.xml", f"<workbook>{SECRET}</workbook>")
        found = _found(_spoiled(tmp_path, "Client", lambda text: workbook.getvalue()))
        assert ("file.unreadable", "Client", "") in found


class TestLines:
    @pytest.mark.parametrize("end", ["\r\n", "\r"])
    def test_line_ends(self, tmp_path, end):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("\n", end))
        with dataset.open(source) as data:
            assert (_lines(data), _checked(data)) == ([2, 3], {})

    def test_line_ends_of_both_kinds(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("\n", "\r\n", 2))
        with dataset.open(source) as data:
            assert (_lines(data), _checked(data)) == ([2, 3], {})

    def test_newlines_inside_quotes_keep_the_line_of_the_record(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", '"Herring\nbone\n"', 1))
        with dataset.open(source) as data:
            assert _lines(data) == [2, 5]
            assert _people(data)[0][1] == "Herring\nbone\n"

    def test_blank_lines_are_no_records(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("\nc2", "\n\n\nc2"))
        with dataset.open(source) as data:
            assert (_lines(data), _checked(data)) == ([2, 5], {})

    def test_no_last_newline(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.rstrip("\n"))
        with dataset.open(source) as data:
            assert (_lines(data), _checked(data)) == ([2, 3], {})

    def test_a_quote_never_closed_costs_its_own_line_only(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", '"Herringbone', 1))
        with dataset.open(source) as data:
            assert _lines(data) == [2, 3]
            assert _people(data)[1][0] == "c2"
            found = _checked(data)
        assert found["file.quote", "Client", ""] == 1
        assert found["row.fields", "Client", ""] == 1

    def test_rows_too_short_and_too_long(self, tmp_path):
        source = _spoiled(
            tmp_path, "Client", lambda text: text.replace("\nc2", "\nc9,short\nc2") + "c8" + "," * 60 + "\n"
        )
        with dataset.open(source) as data:
            assert [p.line for p in data.problems if p.rule == "row.fields"] == [3, 5]
            assert [row[0] for row in data.connection.execute("select PersonalID from Client").fetchall()] == [
                "c1",
                "c9",
                "c2",
                "c8",
            ]


class TestHeaders:
    def test_ten_thousand_columns(self, tmp_path):
        header = ",".join(f"Column{i}" for i in range(10_000))
        assert _found(_spoiled(tmp_path, "Event", lambda text: header)) == {("file.unreadable", "Event", ""): 1}

    def test_the_same_name_twice(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("MiddleName", "FirstName"))
        with dataset.open(source) as data:
            assert _people(data)[0][1] == "Herringbone"
            found = _checked(data)
        assert found["column.duplicate", "Client", "FirstName"] == 1
        assert not any(rule == "column.extra" for rule, *_ in found)
        assert found["column.missing", "Client", "MiddleName"] == 1

    def test_names_that_try_sql(self, tmp_path):
        trap = 'x"; drop table Client; --'
        source = _spoiled(
            tmp_path, "Client", lambda text: text.replace("MiddleName", '"' + trap.replace('"', '""') + '"')
        )
        with dataset.open(source) as data:
            assert data.extra_columns == {"Client": (trap,)}
            assert data.connection.execute("select count(*) from Client").fetchall() == [(2,)]

    def test_data_in_place_of_a_header(self, tmp_path):
        assert ("file.unreadable", "Client", "") in _found(
            _spoiled(tmp_path, "Client", lambda text: text.partition("\n")[2])
        )

    @pytest.mark.parametrize("content", ["", "\n", "\n\n\n", " "])
    def test_empty_files(self, tmp_path, content):
        assert ("file.unreadable", "Event", "") in _found(_spoiled(tmp_path, "Event", lambda text: content))

    def test_columns_in_another_order_and_case(self, tmp_path):
        names = {"PersonalID": "personalid", "FirstName,MiddleName": "MiddleName,FirstName"}
        text = exports.texts(exports.clean())["Client.csv"]
        for old, new in names.items():
            text = text.replace(old, new)
        found = _found(exports.folder(tmp_path, None, Client=text))
        assert found["column.case", "Client", "PersonalID"] == found["column.order", "Client", ""] == 1


class TestValues:
    @pytest.mark.parametrize(
        ("file", "old", "new", "rule", "column"),
        [
            ("Client", "1980-02-29", "1981-02-29", "value.date", "DOB"),
            ("Client", "1980-02-29", "02/28/1980", "value.date", "DOB"),
            ("Client", "1980-02-29", "infinity", "value.date", "DOB"),
            ("Client", "1980-02-29", "1980-02-29 13:00:00", "value.date", "DOB"),
            (
                "Enrollment",
                "e1,c1,p1,2025-11-01,h1,1",
                "e1,c1,p1,2025-11-01,h1,9223372036854775808",
                "value.integer",
                "RelationshipToHoH",
            ),
            (
                "Enrollment",
                "e1,c1,p1,2025-11-01,h1,1",
                "e1,c1,p1,2025-11-01,h1,1.0",
                "value.integer",
                "RelationshipToHoH",
            ),
            (
                "Enrollment",
                "e1,c1,p1,2025-11-01,h1,1",
                "e1,c1,p1,2025-11-01,h1,0x1",
                "value.integer",
                "RelationshipToHoH",
            ),
            (
                "Enrollment",
                "e1,c1,p1,2025-11-01,h1,1",
                "e1,c1,p1,2025-11-01,h1,1e0",
                "value.integer",
                "RelationshipToHoH",
            ),
            ("Export", "2026-01-02 08:00:00", "2026-01-02 25:00:00", "value.datetime", "ExportDate"),
            ("Exit", "410", "999", "value.code", "Destination"),
            ("Client", "Herringbone", "H" * 51, "value.too_long", "FirstName"),
            ("ProjectCoC", "XX-501", "XX501", "value.pattern", "CoCCode"),
        ],
    )
    def test_a_value_that_is_not_what_it_should_be(self, tmp_path, file, old, new, rule, column):
        source = _spoiled(tmp_path, file, lambda text: text.replace(old, new, 1))
        with dataset.open(source) as data:
            assert _checked(data)[rule, file, column] == 1
            kept = data.connection.execute(
                f'select 1 from received."{file}" where {column} = ?', [new.split(",")[-1]]
            ).fetchall()
        assert kept == [(1,)]

    def test_a_cell_of_ten_megabytes(self, tmp_path):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", "x" * 10_000_000, 1))
        with dataset.open(source) as data:
            assert _people(data)[0][1] is None
            assert _checked(data) == {("value.huge", "Client", ""): 1}

    def test_formulas_stay_text(self, tmp_path):
        formula = "=cmd|' /C calc'!A0"
        assert (
            _clients(_spoiled(tmp_path, "Client", lambda text: text.replace("Herringbone", formula)))[0][1] == formula
        )

    def test_a_key_that_holds_a_story_is_cut_short(self, tmp_path):
        story = "x" * 40 + SECRET
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("c1,", f"{story},", 1))
        assert ("value.too_long", "Client", "PersonalID") in _found(source)

    def test_the_json_report_holds_no_value(self, tmp_path, capsys):
        source = _spoiled(tmp_path, "Client", lambda text: text.replace("1980-02-29", SECRET))
        assert main(["check", str(source), "--json", str(tmp_path / "findings.json")]) == 10
        said = capsys.readouterr()
        assert SECRET not in said.out + said.err + (tmp_path / "findings.json").read_text()
