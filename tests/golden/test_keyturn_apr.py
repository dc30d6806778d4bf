"""The APR out of Keyturn, after importing the golden data: the figures hudkit gives for the files themselves.

`test_apr.py` holds those figures to the outside cases; this holds the live record to the files, table by table.
"""

from __future__ import annotations

import duckdb
import pytest

from hudkit import reports
from hudkit.dataset import Dataset
from tests.golden import pack
from tests.golden.cases import PROJECTS, case
from tests.golden.test_import_export import _import, lead  # noqa: F401

pytestmark = [pytest.mark.golden, pytest.mark.slow, pytest.mark.django_db]


CASES = [case(name) for name in PROJECTS]


@pytest.mark.parametrize("source", sorted({one.input for one in CASES}), ids="/".join)
def test_the_live_record_gives_the_same_tables_as_the_files(source, lead):  # noqa: F811
    from keyturn.kernel.extract import extract

    _import(lead, pack.path(*source))
    with duckdb.connect() as connection:
        extract(connection)
        record = Dataset.from_connection(connection)
        for one in (one for one in CASES if one.input == source):
            assert tables(record, one) == tables(pack.opened(*source), one), one.name


def tables(data: Dataset, one: pack.Case) -> dict[str, tuple]:
    asked = {"start": one.start, "end": one.end, "coc": one.coc, "projects": one.projects, "software": "the same"}
    run = reports.run("apr", data, **asked)
    try:
        return {name: table.grid for name, table in run.tables.items()}
    finally:
        run.close()
