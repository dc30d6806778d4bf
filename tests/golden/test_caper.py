"""The CAPER against the tables that HUD Data Lab's own programs print (see cases.py).

Tables it shares with the APR are held to the same expected tables under the same exceptions, and must be the APR's to
the cell; why an exception is right is shown there (test_apr.py), here for the tables of its own.
"""

import pytest

from tests.golden.cases import PROJECTS, excepted, left, own_tables, results, tables, unexcepted

REPORT = "caper"
OWN = frozenset({"Q22a2", "Q22d", "Q24a"})


def test_tables_of_its_own() -> None:
    assert own_tables(REPORT) == OWN


@pytest.mark.golden
@pytest.mark.parametrize("name", PROJECTS)
def test_every_cell(name: str) -> None:
    assert not unexcepted(REPORT, name)


@pytest.mark.golden
@pytest.mark.parametrize("name", PROJECTS)
def test_shared_tables_are_those_of_the_apr(name: str) -> None:
    caper, apr = tables(REPORT, name), tables("apr", name)
    shared = caper.keys() - OWN
    assert shared <= apr.keys()
    assert {table: caper[table] for table in shared} == {table: apr[table] for table in shared}


@pytest.mark.golden
@pytest.mark.parametrize("name", PROJECTS)
def test_readings_explain_the_differences_of_its_own_tables(name: str) -> None:
    """Under the readings that the exceptions of these tables name, they are equal."""
    needed = sorted({reading for one in excepted(REPORT, name) if one.touches(OWN) for reading in one.reading.split()})
    assert bool(left(REPORT, name, [], OWN)) == bool(needed)
    assert not left(REPORT, name, needed, OWN)


@pytest.mark.golden
def test_results_are_kept() -> None:
    found, kept = results(REPORT)
    assert found == kept, "run again with HUD_GOLDEN_WRITE=1, then make docs"
