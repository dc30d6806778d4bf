"""Conversion to FY2026 against exports that another converter wrote (HUD's text wins where the two differ)."""

from pathlib import Path

import pytest

from hudkit import dataset
from tests.golden.exports import differences, exceptions, tables, unexcepted

EXCEPTIONS = Path(__file__).parent / "exceptions" / "convert.csv"

pytestmark = pytest.mark.golden


@pytest.fixture(scope="module")
def expected(golden: Path) -> dict[str, list[dict[str, str]]]:
    """The FY2026 export; two Custom files are the other converter's own and not HUD's."""
    found = tables(golden / "csv_migration_2024_to_2026" / "expected")
    return {file: rows for file, rows in found.items() if not file.startswith("Custom")}


@pytest.mark.parametrize(
    ("pack", "folder", "edition"),
    [("csv_migration_2024_to_2026", "input", "fy2024"), ("kit22_fy2022", "input/merged", "fy2022")],
)
def test_every_row_and_value(golden, expected, tmp_path, pack, folder, edition):
    with dataset.convert(golden / pack / folder, to="fy2026") as data:
        assert data.received_edition.name == edition
        out = dataset.write(data, tmp_path / "out.zip")
    ours = tables(out)
    assert ours.keys() == expected.keys()
    assert unexcepted(differences(ours, expected), exceptions(EXCEPTIONS, pack)) == {}


def test_removed_columns_are_kept_aside(golden, tmp_path):
    source = golden / "csv_migration_2024_to_2026"
    with dataset.convert(source / "input") as data:
        aside = dataset.write_left_over(data, tmp_path / "aside")
    kept = {row["personalid"]: row for row in tables(aside / "fy2024")["Client"]}
    for row in tables(source / "expected")["CustomGender"]:
        for column in ("woman", "man", "nonbinary", "transgender", "questioning"):
            assert kept[row["personalid"]][column] == row[column]
