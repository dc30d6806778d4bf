"""Reads exports for comparison with Python's own CSV reader, apart from the code under test."""

import csv
import io
import zipfile
from collections import Counter
from pathlib import Path, PurePosixPath

Table = list[dict[str, str]]

KEYS = {"HMISParticipation": "projectid", "CEParticipation": "projectid", "Export": "sourceid"}
"""Column rows are matched on where it is not the first."""


def tables(source: Path) -> dict[str, Table]:
    """File name without .csv -> its rows, column names in lower case, from a folder or zip."""
    texts = _from_zip(source) if source.suffix == ".zip" else _from_folder(source)
    return {name: _rows(text) for name, text in texts.items()}


def _from_zip(source: Path) -> dict[str, str]:
    with zipfile.ZipFile(source) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        return {PurePosixPath(name).stem: archive.read(name).decode("utf-8-sig") for name in names}


def _from_folder(source: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode("utf-8-sig") for path in source.glob("*.csv")}


def _rows(text: str) -> Table:
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    names = [name.lower() for name in header]
    return [dict(zip(names, row, strict=True)) for row in rows]


def differences(ours: dict[str, Table], theirs: dict[str, Table]) -> Counter[tuple[str, str]]:
    """Cells that differ, counted by (file, column); a row only one side has counts as a difference of column `*`."""
    found: Counter[tuple[str, str]] = Counter()
    for file, expected in theirs.items():
        key = KEYS.get(file) or next(iter(expected[0]), "") if expected else ""
        mine, other = _by_key(ours[file], key), _by_key(expected, key)
        found[file, "*"] += len(mine.keys() ^ other.keys()) + abs(len(ours[file]) - len(expected))
        for row in mine.keys() & other.keys():
            columns = mine[row].keys() | other[row].keys()
            found.update((file, column) for column in columns if mine[row].get(column) != other[row].get(column))
    return +found


def _by_key(rows: Table, key: str) -> dict[str, dict[str, str]]:
    return {row[key]: row for row in rows}


def exceptions(path: Path, pack: str) -> dict[tuple[str, str], dict[str, str]]:
    """The excepted columns of a pack, each with its reason and the text that decides."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["pack"] == pack]
    assert all(row["reason"].strip() and row["text"].strip() for row in rows), "an exception needs reason and text"
    return {(row["file"], row["column"]): row for row in rows}


def unexcepted(
    found: Counter[tuple[str, str]], excepted: dict[tuple[str, str], dict[str, str]]
) -> dict[object, object]:
    """What differs without an exception, and which exceptions no difference needs; empty when all is accounted for."""
    known = {place for place in found if place in excepted or ("*", place[1]) in excepted}
    needed = {place for place in excepted if place in found or place[0] == "*"}
    stray = {place: found[place] for place in found if place not in known}
    stated = {place: row["cells"] for place, row in excepted.items() if row["cells"]}
    miscounted = {place: (found[place], cells) for place, cells in stated.items() if str(found[place]) != cells}
    return {**stray, **miscounted, **{place: "not needed" for place in excepted.keys() - needed}}
