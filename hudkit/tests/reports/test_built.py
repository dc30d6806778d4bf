"""What is let go of in a large run, and comes back when somebody asks."""

from collections.abc import Iterator
from datetime import date

import pytest

from hudkit import reports
from hudkit.dataset import Dataset
from hudkit.reports import built
from hudkit.reports.built import last_uses

from .made_up import community

ASKED = {"start": date(2025, 10, 1), "end": date(2026, 9, 30), "projects": ["ES", "NBN", "SO", "PSH", "RRH"]}


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    with community() as made:
        yield made


def test_a_relation_is_unused_after_its_last_use() -> None:
    unused = last_uses([{"a", "b"}, {"a"}, {"b", "c"}, set()])
    assert list(map(set, unused)) == [set(), {"a"}, {"b", "c"}, set()]


def test_a_large_run_gives_what_a_small_one_gives(data: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables, people and row counts, though every step is dropped after its last use and each table counted by itself."""
    small = reports.run("apr", data, **ASKED)
    monkeypatch.setattr(built, "LARGE", 1)
    large = reports.run("apr", data, **ASKED)
    assert "leaver_or_stayer" not in large._built
    assert large.tables == small.tables
    assert large.row_counts() == small.row_counts()
    for table in ("Q5a", "Q11", "Q23c", "Q26a"):
        assert large.members(table) == small.members(table)
        assert small.members(table)
    small.close()
    large.close()
