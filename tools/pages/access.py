"""The access matrix as people wrote it, as a table: docs/generated/access-matrix.md."""

from __future__ import annotations

from tests.matrix.table import METHODS, Row, rows
from tests.matrix.world import ACTORS, RELATIONS

HEAD = """# The access matrix

Made from `tests/matrix/access.yaml` by `make docs`. What stands there is what people promise; a test asks every address
as every role and compares. Each cell: what is answered for one's own / a shared / another agency's / no record, or one
code where the address has no record in it. 302 for who is not signed in leads to sign-in. Methods that are not listed answer 405.

"""


def pages() -> dict[str, str]:
    shown = [name for name in ACTORS]
    lines = ["| address | method | " + " | ".join(shown) + " |", "|---|---|" + "---|" * len(shown)]
    for name, row in rows().items():
        lines += [_line(name, row, method) for method in METHODS if method in row.methods]
    return {"access-matrix.md": HEAD + "\n".join(lines) + "\n"}


def _line(name: str, row: Row, method: str) -> str:
    cells = [_cell(row, method, actor) for actor in ACTORS]
    return f"| {name} | {method} | " + " | ".join(cells) + " |"


def _cell(row: Row, method: str, actor: str) -> str:
    answers = ["·".join(map(str, sorted(row.expected(method, actor, relation)))) for relation in _relations(row)]
    return answers[0] if len(set(answers)) == 1 else " / ".join(answers)


def _relations(row: Row) -> tuple[str | None, ...]:
    return RELATIONS if row.of else (None,)
