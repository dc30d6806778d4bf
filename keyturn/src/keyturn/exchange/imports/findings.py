"""What is kept of the faults of an import: how many of each, and where they are. Rules, lines and keys; never a value."""

from __future__ import annotations

from dataclasses import asdict

from django.db import connection

from hudkit import checks
from keyturn.exchange.imports.arrived import Arrived, parents
from keyturn.exchange.imports.kinds import KINDS
from keyturn.exchange.models import ImportRun
from keyturn.kernel import duck

PLACES = 1000
"""Places kept of each rule and column among the flags; the counts are of all."""

COLUMNS = 'rule, file, line, "column", keys'

LEFT_OUT = 'select kind as rule, file, line, "column", keys from _fault where line > 1 order by file, line'

FLAGS = f"""
select rule, file, line, "column",
  to_json(map(list_filter(keys, lambda x, i: i % 2 = 1), list_filter(keys, lambda x, i: i % 2 = 0)))
from (
  select f.* from received.{checks.TABLE} f
  where not exists (select 1 from _fault o where o.file = f.file and o.line = f.line and o.line > 1) and ({{mere}})
  qualify row_number() over (partition by rule, file, "column" order by line) <= {PLACES}
)
"""


def faults(arrived: Arrived) -> list[dict[str, object]]:
    """Structural faults counted by kind, file and column."""
    rows = arrived.duck.execute(
        'select kind, file, "column", count(*), min(line) from _fault group by all order by kind, file, "column"'
    ).fetchall()
    return [dict(zip(("kind", "file", "column", "count", "first_line"), row, strict=True)) for row in rows]


def flags(arrived: Arrived) -> list[dict[str, object]]:
    """Data-quality faults of the rows, counted by rule and column, from hudkit's checks."""
    found = checks.check(arrived.data).counts()
    return [asdict(count) for count in found if not _structural(count.rule, count.file, count.column)]


def store_left_out(arrived: Arrived, run: ImportRun) -> None:
    _store(arrived, run, LEFT_OUT, left_out=True)


def store_flags(arrived: Arrived, run: ImportRun) -> None:
    """Call after `flags`, which runs the checks."""
    columns = [(file.name, column) for file in arrived.data.edition.files for column in parents(file.name)]
    keys = ", ".join(f"('{file}', '{column}')" for file, column in columns)
    kinds = ", ".join(f"'{kind}'" for kind in KINDS if kind != "key.broken")
    mere = f"rule not in ({kinds}) and not (rule = 'key.broken' and (file, \"column\") in ({keys}))"
    _store(arrived, run, FLAGS.format(mere=mere), left_out=False)


def _structural(rule: str, file: str, column: str) -> bool:
    """Whether hudkit's finding is one that Keyturn has counted itself, as a structural fault."""
    return rule in KINDS and (rule != "key.broken" or column in parents(file))


def _store(arrived: Arrived, run: ImportRun, select: str, *, left_out: bool) -> None:
    """COPY does not go into a table under row-level security, so by way of a temporary one."""
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists arrived_finding")
        cursor.execute(
            "create temporary table arrived_finding (rule text, file text, line bigint, col text, keys jsonb) on commit drop"
        )
        with cursor.copy("copy arrived_finding from stdin (format csv)") as copy:
            for chunk in duck.csv_chunks(arrived.duck, select):
                copy.write(chunk)
        cursor.execute("delete from exchange_finding where run_id = %s and left_out = %s", [run.pk, left_out])
        cursor.execute(
            'insert into exchange_finding (run_id, left_out, rule, file, line, "column", keys) '
            "select %s, %s, rule, file, line, coalesce(col, ''), coalesce(keys, '{}') from arrived_finding",
            [run.pk, left_out],
        )
