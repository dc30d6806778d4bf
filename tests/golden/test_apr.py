"""The APR against the tables that HUD Data Lab's own programs print (see cases.py)."""

import pytest

from tests.golden import pack
from tests.golden.cases import PROJECTS, excepted, left, results, unexcepted

REPORT = "apr"


@pytest.mark.golden
@pytest.mark.parametrize("name", PROJECTS)
def test_every_cell(name: str) -> None:
    assert not unexcepted(REPORT, name)


@pytest.mark.golden
@pytest.mark.parametrize("name", sorted({exception.case for exception in pack.exceptions(REPORT)}))
def test_the_exceptions_explain_every_difference(name: str) -> None:
    """Under all the readings its exceptions name, the whole case is equal; without any one of them it is not."""
    needed = sorted({reading for exception in excepted(REPORT, name) for reading in exception.reading.split()})
    assert not left(REPORT, name, needed)
    for reading in needed:
        assert left(REPORT, name, [other for other in needed if other != reading]), f"{reading} is no longer needed"


def test_every_exception_has_its_reason() -> None:
    for exception in pack.exceptions(REPORT):
        assert exception.case in PROJECTS
        assert len(exception.reason) > 20
        assert len(exception.decides) > 20
        assert all((pack.HERE / "readings" / reading).is_dir() for reading in exception.reading.split())


@pytest.mark.golden
def test_results_are_kept() -> None:
    found, kept = results(REPORT)
    assert found == kept, "run again with HUD_GOLDEN_WRITE=1, then make docs"
