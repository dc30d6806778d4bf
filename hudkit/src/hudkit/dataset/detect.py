"""Tells the edition of an export by the columns it has.

Export.CSVVersion is not trusted: exports in the field carry new columns under an old version and the other way round.
"""

from collections.abc import Mapping

from hudkit.standards import EDITIONS, Edition, edition


def detect(columns: Mapping[str, tuple[str, ...]]) -> Edition:
    """The edition whose columns differ least from those received (file -> column names); the newest on a tie."""
    return min((edition(name) for name in reversed(EDITIONS)), key=lambda one: distance(one, columns))


def distance(of: Edition, columns: Mapping[str, tuple[str, ...]]) -> int:
    """Columns received that the edition lacks, and columns of the edition that the received files lack."""
    files = {file.name: {column.name.lower() for column in file.columns} for file in of.files}
    received = {file: {name.lower() for name in names} for file, names in columns.items()}
    return sum(len(names ^ files.get(file, set())) for file, names in received.items())
