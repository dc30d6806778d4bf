"""Writing an export in the specification's form (FY2026 CSV format specifications, rules R001 to R003)."""

import zipfile

import pytest

from hudkit import dataset
from tests.hostile import exports


@pytest.fixture
def spoiled(tmp_path):
    """One client whose record does not read cleanly: restricted characters, a quote, a date that is none."""
    rows = exports.full()
    rows["Client"][0] |= {"FirstName": '<B>"o', "DOB": "yesterday"}
    with dataset.open(exports.folder(tmp_path / "in", rows)) as data:
        yield data


def test_all_files_in_order_with_quoted_strings(spoiled, tmp_path):
    out = dataset.write(spoiled, tmp_path / "out.zip")
    with zipfile.ZipFile(out) as archive:
        assert sorted(archive.namelist()) == sorted(file.csv_name for file in spoiled.edition.files)
        header, first, *_ = archive.read("Funder.csv").decode().splitlines()
    assert header == ",".join(f'"{column.name}"' for column in spoiled.edition.file("Funder").columns)
    assert first.startswith('"f1","p1",8,,,2020-01-01,,2025-11-01 09:00:00,')


def test_text_is_written_as_received(spoiled, tmp_path):
    out = dataset.write(spoiled, tmp_path / "out")
    line = (out / "Client.csv").read_text().splitlines()[1]
    assert line.startswith('"c1","<B>""o",') and ",yesterday," in line


def test_official_exports_hold_only_what_hud_allows(spoiled, tmp_path):
    out = dataset.write(spoiled, tmp_path / "out", official=True)
    line = (out / "Client.csv").read_text().splitlines()[1]
    assert line.startswith('"c1","B""o",') and "yesterday" not in line
    assert ",2025-11-01 09:00:00," in line


def test_amounts_have_two_decimals(spoiled, tmp_path):
    out = dataset.write(spoiled, tmp_path / "out")
    assert ",841.50," in (out / "IncomeBenefits.csv").read_text()


def test_nothing_is_written_over(spoiled, tmp_path):
    (tmp_path / "out.zip").write_text("mine")
    with pytest.raises(FileExistsError, match="exists already"):
        dataset.write(spoiled, tmp_path / "out.zip")
    with pytest.raises(FileExistsError):
        dataset.write(spoiled, tmp_path / "in")
    assert (tmp_path / "out.zip").read_text() == "mine"


def test_nothing_left_over_writes_nothing(spoiled, tmp_path):
    assert dataset.write_left_over(spoiled, tmp_path / "aside") is None
    assert not (tmp_path / "aside").exists()
