"""What can be said of an upload before it is opened: is it a zip, with its files at the top?"""

import zipfile
from pathlib import Path, PurePosixPath

from hudkit.checks.quality.catalog import catalog
from hudkit.dataset import Problem

NOT_ZIP, FOLDER_INSIDE = 127, 122
_OTHER_FORMS = (".duckdb", ".db", ".parquet")


def check_upload(source: str | Path) -> list[Problem]:
    """Problems of a file as HUD asks for it, a zip of CSV files. Folders, databases and addresses are no uploads."""
    path = Path(source)
    if not path.is_file() or path.suffix.lower() in _OTHER_FORMS:
        return []
    if not zipfile.is_zipfile(path):
        return [_problem(NOT_ZIP)]
    return [_problem(FOLDER_INSIDE)] if _has_folder(path) else []


def _has_folder(path: Path) -> bool:
    """Whether CSV files lie in a folder within the zip; what a Mac adds by itself does not count."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = [PurePosixPath(name.replace("\\", "/")) for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    tables = (name for name in names if name.suffix.lower() == ".csv" and "__MACOSX" not in name.parts)
    return any(len(name.parts) > 1 for name in tables)


def _problem(number: int) -> Problem:
    found = next(check for check in catalog() if check.number == number)
    return Problem(found.rule, found.severity, found.file)
