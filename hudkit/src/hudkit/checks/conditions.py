"""Reads the conditions of the standards' rules ("Project.ProjectType in (0,1) or Funder = 45") as SQL."""

import re
from dataclasses import dataclass

from hudkit.dataset import sql
from hudkit.standards import Edition, File

_TOKEN = re.compile(
    r"\s*(?:(?P<range>\((\d+)\.\.(\d+)\))|(?P<name>[A-Za-z]\w*(?:\.\w+)?)|(?P<other>\d+|<>|<=|>=|[=<>(),]))"
)
_WORDS = {"and", "or", "not", "in", "is", "null"}
_FUNDER = re.compile(r"\bp\._funders = (\d+)")
_ADULT = "(c.DOB <= t.EntryDate - interval 18 year)"
"""`adult` of an enrollment: 18 or older on the start date; null, like any unknown, where there is no date of birth."""


@dataclass(frozen=True, slots=True)
class Read:
    """A condition as SQL over row `t`, and whether it looks at the row's project `p` and client `c`."""

    sql: str
    of_project: bool
    of_client: bool


def read(edition: Edition, file: File, condition: str) -> Read | None:
    """The condition of a rule of this file as SQL; None where it is said in words only."""
    parts: list[str] = []
    position, text = 0, condition.strip()
    while position < len(text):
        token = _TOKEN.match(text, position)
        part = token and _part(edition, file, token)
        if not token or part is None:
            return None
        parts.append(part)
        position = token.end()
    joined = _FUNDER.sub(r"list_contains(p._funders, \1)", " ".join(parts))
    joined = re.sub(r"(\S+) (not )?in between", r"\1 \2between", joined)
    return Read(joined, "p." in joined, _ADULT in joined) if parts else None


def _part(edition: Edition, file: File, token: re.Match[str]) -> str | None:
    if token["range"]:
        return f"between {token[2]} and {token[3]}"
    if token["other"]:
        return token["other"]
    name = token["name"]
    if name in _WORDS:
        return name
    if name == "adult" and file.name == "Enrollment":
        return _ADULT
    of, _, column = name.rpartition(".")
    if of == "Project" and column in edition.file("Project"):
        return f"p.{sql.name(column)}"
    if not of and name in file:
        return f"t.{sql.name(name)}"
    return "p._funders" if name == "Funder" else None
