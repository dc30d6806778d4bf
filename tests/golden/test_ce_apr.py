"""The CE APR against the tables that HUD Data Lab's own programs print, and against two of its vendor test kits.

A cell may differ only where exceptions/ce_apr.csv says so, with the sentence of HUD's text that decides. Under the
other programs' readings (readings/) a case must become equal but for the cells whose exception names no reading. The
kits are of FY2021, when no file told which projects are access points: their one project is made one.
"""

import os
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from hudkit import dataset, reports
from hudkit.dataset import Dataset
from hudkit.rule import read_folder, registry
from tests.golden import pack
from tests.golden.cases import DEMO, IGNORED, Differences
from tests.golden.pack import Case

REPORT = "ce-apr"
FY2021 = (date(2020, 10, 1), date(2021, 9, 30))
CASES = {
    "demo-ce": Case(
        "demo-ce", DEMO, ("oracle_fy2026", "expected", "demo-ce"), date(2021, 10, 1), date(2022, 9, 30), ("XX-501",), ()
    ),
    "kit1-ce": Case(
        "kit1-ce",
        ("kit1_fy2021", "input", "coordinated_entry"),
        ("kit1_fy2021", "expected", "ce_apr", "ce_only"),
        *FY2021,
        ("XX-500",),
        (),
    ),
    "kit2-ce": Case(
        "kit2-ce",
        ("kit2_fy2021", "input", "ce"),
        ("kit2_fy2021", "expected", "ce_apr", "ce"),
        *FY2021,
        ("XX-500",),
        (),
    ),
}
OF_2021 = "kit"
RESIDENTIAL = (*range(13, 19), 20, 21)
"""Rows of Q10 whose events have one of three results (columns C to E)."""
Grid = list[list[str]]


@cache
def opened(name: str) -> Dataset:
    case = CASES[name]
    if not name.startswith(OF_2021):
        return pack.opened(*case.input)
    data = dataset.open(pack.path(*case.input))
    data.connection.execute('update main."CEParticipation" set "AccessPoint" = 1')
    return data


@cache
def tables(name: str, reading: str = "") -> dict[str, reports.Table]:
    """Our tables for a case, read as HUD's text says or, where they differ, as the readings (parted by blanks) do."""
    asked, definition = CASES[name], reports.definition(REPORT)
    layers = [read_folder(pack.HERE / "readings" / folder) for folder in reading.split()]
    definition = replace(definition, steps=registry(definition.steps, *layers))
    run = reports.run(definition, opened(name), start=asked.start, end=asked.end, coc=asked.coc)
    run.close()
    return run.tables


def expected(name: str, table: str) -> Grid | None:
    """What a case prints, in today's shell: the kits have no header and one column in Q5a, rows for ethnicity and gender
    in Q6a, and another Q4a, which is not compared."""
    grid = None if name.startswith(OF_2021) and table == "Q4a" else CASES[name].table(table)
    if grid is not None and name.startswith(OF_2021):
        if table == "Q5a":
            return [["", "", ""], *([label, value, value] for label, value in grid)]
        if table == "Q6a":
            return [*grid[:5], grid[-1]]
    return grid


def left(name: str, readings: list[str]) -> Differences:
    """Cells of a case that differ under these readings: expected and ours, by table and cell."""
    found: Differences = {}
    for table, ours in tables(name, " ".join(readings)).items():
        grid = expected(name, table)
        if grid is not None:
            differing = pack.differences(ours, grid, IGNORED.get(table, "A"))
            found |= {(table, ref): (want, got) for ref, want, got in differing}
    return found


def excepted(name: str) -> list[pack.Exception_]:
    return [exception for exception in pack.exceptions(REPORT) if exception.case == name]


@pytest.mark.golden
@pytest.mark.parametrize("name", CASES)
def test_every_cell(name: str) -> None:
    known, found = excepted(name), left(name, [])
    assert not {place: pair for place, pair in found.items() if not any(one.covers(*place) for one in known)}
    idle = [one for one in known if not any(one.covers(*place) for place in found)]
    assert not idle, "these exceptions are no longer needed"


@pytest.mark.golden
@pytest.mark.parametrize("name", CASES)
def test_the_readings_explain_the_differences(name: str) -> None:
    """Under all the readings its exceptions name, only cells differ that an exception without a reading names; without
    any one of the readings more do."""
    needed = sorted({reading for exception in excepted(name) for reading in exception.reading.split()})
    bare = [exception for exception in excepted(name) if not exception.reading]
    still = left(name, needed)
    assert not {place: pair for place, pair in still.items() if not any(one.covers(*place) for one in bare)}
    for reading in needed:
        assert len(left(name, [other for other in needed if other != reading])) > len(still), f"{reading} is not needed"


@pytest.mark.golden
def test_the_exception_of_q10_is_one_too_many_where_a_result_is_empty() -> None:
    """The other programs count an empty result as one more of each outcome: in rows with one, and in no other row."""
    ours, theirs = tables("demo-ce")["Q10"], expected("demo-ce", "Q10")
    assert theirs is not None
    with_empty = set()
    for row in RESIDENTIAL:
        events, *outcomes = (int(str(ours.cell(f"{letter}{row}"))) for letter in "BCDE")
        empty = events > sum(outcomes)
        assert [int(value) for value in theirs[row - 1][1:5]] == [events, *(count + empty for count in outcomes)]
        with_empty |= {row} if empty else set()
    assert with_empty == {16, 17}


def test_every_exception_has_its_reason() -> None:
    for exception in (one for name in CASES for one in excepted(name)):
        assert len(exception.reason) > 20
        assert len(exception.decides) > 20
        assert all((pack.HERE / "readings" / reading).is_dir() for reading in exception.reading.split())


@pytest.mark.golden
def test_results_are_kept() -> None:
    name = "demo-ce"
    outcome = {(name, *place): "excepted" for place in left(name, [])}
    text = "\n".join(pack.row_results(tables(name), outcome, [name])) + "\n"
    kept = pack.HERE / "results" / f"{REPORT}.csv"
    if os.environ.get("HUD_GOLDEN_WRITE"):
        kept.write_text(text, encoding="utf-8")
    assert kept.exists(), "run again with HUD_GOLDEN_WRITE=1, then make docs"
    assert kept.read_text(encoding="utf-8") == text, "run again with HUD_GOLDEN_WRITE=1, then make docs"
