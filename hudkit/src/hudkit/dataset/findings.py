"""Problems of a data set, kept in a table beside its data: a bad export may have millions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.problem import Problem
from hudkit.standards import File

_BATCH = 10_000
_ORDER = 'order by file, line nulls first, rule, "column", keys'


@dataclass(frozen=True, slots=True)
class Count:
    """How often a rule is broken in a column of a file; `first_line` of the file is one place to look."""

    rule: str
    severity: str
    file: str
    column: str
    count: int
    first_line: int | None


class Findings:
    """A collection of problems; iterates in the order of file, line, rule."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, table: str) -> None:
        """`table` is the name the findings are kept under, schema `received`; an existing table is kept."""
        self._connection, self._table = connection, f"received.{sql.name(table)}"
        connection.execute(
            f"create table if not exists {self._table} "
            '(rule varchar, severity varchar, file varchar, line bigint, "column" varchar, keys varchar[])'
        )

    def add(self, problems: Iterable[Problem]) -> None:
        """Adds problems one by one; for the many of one rule use `add_where`."""
        values = [
            [one.rule, one.severity, one.file, one.line, one.column, [part for key in one.keys for part in key]]
            for one in problems
        ]
        if values:
            self._connection.executemany(f"insert into {self._table} values (?, ?, ?, ?, ?, ?)", values)

    def add_all(self, other: "Findings") -> None:
        """Adds the problems of another collection of the same connection."""
        self._connection.execute(f"insert into {self._table} from {other._table}")

    def add_where(self, problems: Sequence[tuple[Problem, str]], file: File, source: str = "") -> None:
        """Adds, for every row of a file's text, a problem like each of `problems` whose SQL condition holds for it.

        `source` is SQL for where the rows come from when more than the text of the file is needed; its row `t` has
        `_line` and the record keys.
        """
        keys = ", ".join(f"{sql.text(key)}, left(t.{sql.name(key)}, 40)" for key in record_keys(file))
        cases = ", ".join(f"case when {condition} then {n} end" for n, (_, condition) in enumerate(problems))
        like = ", ".join(
            f"({n}, {sql.text(one.rule)}, {sql.text(one.severity)}, {sql.text(one.column)})"
            for n, (one, _) in enumerate(problems)
        )
        self.add_select(
            f"select p.rule, p.severity, {sql.text(file.name)}, f._line, p.named, f.keys "
            f"from (select unnest([{cases}]) as n, t._line, [{keys}] as keys "
            f"from {source or f'text.{sql.name(file.name)} t'}) f "
            f"join (values {like}) p(n, rule, severity, named) on p.n = f.n"
        )

    def add_select(self, select: str) -> None:
        """Adds the rows of a SELECT of rule, severity, file, line, column and keys ([name, value, name, value, ...])."""
        self._connection.execute(f"insert into {self._table} {select}")

    def __len__(self) -> int:
        return int(self._connection.execute(f"select count(*) from {self._table}").fetchall()[0][0])

    def __iter__(self) -> Iterator[Problem]:
        cursor = self._connection.cursor()
        cursor.execute(f'select rule, severity, file, line, "column", keys from {self._table} {_ORDER}')
        while rows := cursor.fetchmany(_BATCH):
            yield from map(_problem, rows)

    def first(self, count: int) -> list[Problem]:
        """The first problems in order."""
        return list(
            map(_problem, self._connection.execute(f"from {self._table} {_ORDER} limit {int(count)}").fetchall())
        )

    def counts(self) -> list[Count]:
        """Problems counted by rule and column, in the order of files and columns met."""
        found = self._connection.execute(
            f'select rule, severity, file, "column", count(*), min(line) from {self._table} '
            f'group by all order by file, min(line) nulls first, rule, "column"'
        ).fetchall()
        return [Count(*row) for row in found]

    def errors(self) -> int:
        """How many are of error severity, high-priority errors among them."""
        found = self._connection.execute(f"select count(*) from {self._table} where severity <> 'warning'").fetchall()
        return int(found[0][0])


def record_keys(file: File) -> tuple[str, ...]:
    """The columns that name a record of a file: its primary key, and the enrollment and client it belongs to."""
    others = (name for name in ("EnrollmentID", "PersonalID") if name in file and name != file.primary_key)
    return (file.primary_key, *others)


def _problem(row: Sequence[object]) -> Problem:
    rule, severity, file, line, column, flat = row
    pairs = iter(flat if isinstance(flat, list) else [])
    keys = tuple((name, value) for name, value in zip(pairs, pairs, strict=True) if value)
    return Problem(str(rule), str(severity), str(file), line if isinstance(line, int) else None, str(column), keys)
