"""What can be said of an upload before it is opened: is it a zip, with its files at the top?"""

import zipfile
from pathlib import Path, PurePosixPath

from hudkit.checks.quality.catalog import catalog
from hudkit.dataset import Problem
from hudkit.standards import EDITIONS, edition

NOT_ZIP, FOLDER_INSIDE, WRONG_DATA = 127, 122, 125
_OTHER_FORMS = (".duckdb", ".db", ".parquet")


def check_upload(source: str | Path) -> list[Problem]:
    """Problems of a file as HUD asks for it, a zip of CSV files. Folders, databases and addresses are no uploads."""
    path = Path(source)
    if not path.is_file() or path.suffix.lower() in _OTHER_FORMS:
        return []
    if not zipfile.is_zipfile(path):
        return [_problem(NOT_ZIP)]
    return [_problem(FOLDER_INSIDE)] if _has_folder(path) else []


def wrong_data(source: str | Path) -> list[str]:
    """Rule of the check that a zip or folder fails in which no file bears the name of one of an export."""
    path, known = Path(source), {file.name.lower() for name in EDITIONS for file in edition(name).files}
    names = _names(path) if path.is_file() else [PurePosixPath(one.as_posix()) for one in path.glob("**/*")]
    return [] if not path.exists() or any(name.stem.lower() in known for name in names) else [_problem(WRONG_DATA).rule]


def _has_folder(path: Path) -> bool:
    """Whether CSV files lie in a folder within the zip; what a Mac adds by itself does not count."""
    tables = (name for name in _names(path) if name.suffix.lower() == ".csv" and "__MACOSX" not in name.parts)
    return any(len(name.parts) > 1 for name in tables)


def _names(path: Path) -> list[PurePosixPath]:
    """The names in a zip; none where it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return [PurePosixPath(name.replace("\\", "/")) for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError):
        return []


def _problem(number: int) -> Problem:
    found = next(check for check in catalog() if check.number == number)
    return Problem(found.rule, found.severity, found.file)
