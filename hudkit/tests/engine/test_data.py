"""Lists and numbers with dates."""

from datetime import date
from pathlib import Path

import pytest

from hudkit.engine.data import read_constants, read_list, read_lists

LISTED = """group:S,code:I,ready:B,since:D,until:D,cites:S
a,1,yes,2023-10-01,2025-09-30,old
a,2,,2025-10-01,,new
"""
NUMBERS = """name:S,value:I,since:D,until:D,cites:S
limit,365,2023-10-01,2025-09-30,old
limit,366,2025-10-01,,new
"""


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2023, 9, 30), []),
        (date(2023, 10, 1), [1]),
        (date(2025, 9, 30), [1]),
        (date(2025, 10, 1), [2]),
        (date(2099, 1, 1), [2]),
    ],
)
def test_a_row_holds_from_its_first_day_to_its_last(tmp_path: Path, day: date, codes: list[int]) -> None:
    file = tmp_path / "listed.csv"
    file.write_text(LISTED)
    assert [row[1] for row in read_list(file).in_force(day)] == codes


def test_values_by_letter(tmp_path: Path) -> None:
    file = tmp_path / "listed.csv"
    file.write_text(LISTED)
    assert read_list(file).rows[0] == ("a", 1, True, date(2023, 10, 1), date(2025, 9, 30), "old")


def test_a_column_without_a_letter_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "listed.csv"
    file.write_text("group,code:I\n")
    with pytest.raises(ValueError, match=r"listed\.csv: every column"):
        read_list(file)


def test_numbers_by_day(tmp_path: Path) -> None:
    (tmp_path / "numbers.csv").write_text(NUMBERS)
    assert read_constants(tmp_path, date(2025, 9, 30)) == {"limit": 365}
    assert read_constants(tmp_path, date(2025, 10, 1)) == {"limit": 366}


def test_a_number_given_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "numbers.csv").write_text(NUMBERS)
    (tmp_path / "others.csv").write_text(NUMBERS)
    with pytest.raises(ValueError, match="limit is given twice"):
        read_constants(tmp_path, date(2025, 10, 1))


def test_no_folder_no_lists(tmp_path: Path) -> None:
    assert read_lists(tmp_path / "absent") == {}
