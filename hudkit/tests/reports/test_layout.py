"""HUD's shells as data."""

import pytest

from hudkit.reports.layout import cells, letter_of, number_of, read_layouts, split


def test_cells_of_a_range() -> None:
    assert cells("B2:C3") == ["B2", "C2", "B3", "C3"]
    assert cells("Z1:AB1") == ["Z1", "AA1", "AB1"]
    assert cells("B2") == ["B2"]


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("AZ", 52), ("BA", 53)])
def test_letters(letters: str, number: int) -> None:
    assert (letter_of(number), number_of(letters)) == (letters, number)


@pytest.mark.parametrize("text", ["", "B", "2", "b2", "B2:C3"])
def test_what_is_no_cell(text: str) -> None:
    with pytest.raises(ValueError, match="no cell"):
        split(text)


def test_the_apr_has_67_tables_in_order() -> None:
    layouts = list(read_layouts("apr"))
    assert (len(layouts), layouts[0], layouts[-1]) == (67, "Q4a", "Q27m")


def test_rows_follow_each_other_and_start_at_2() -> None:
    for layout in read_layouts("apr").values():
        assert [row for row, _ in layout.rows] == list(range(2, len(layout.rows) + 2)), layout.table


def test_greyed_cells_lie_in_the_table() -> None:
    for layout in read_layouts("apr").values():
        inside = {f"{letter}{row}" for letter in layout.values for row, _ in layout.rows}
        assert layout.blank <= inside, layout.table
