"""Puts a run into files: one CSV a table in HUD's shell, the upload zip, a workbook, JSON, and run.json.

CSV after "Exporting Report Results to CSV" of the APR/CAPER specification: file named as the table, header row and
label column kept, every text in double quotes, shares as decimals with at least 4 places, greyed cells empty.
"""

import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from hudkit.reports.run import Run
from hudkit.reports.selection import ReportRefused
from hudkit.reports.table import Table, Value

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def csv_text(table: Table) -> str:
    """A table as HUD wants its CSV."""
    return "".join(",".join(map(_printed, row)) + "\r\n" for row in table.grid)


def _printed(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, int | Decimal):
        return str(value)
    return '"' + str(value).replace('"', '""') + '"'


def zip(run: Run, *, incomplete: bool = False) -> bytes:
    """The upload zip: every table of the report as <table>.csv.

    Sage takes no zip that lacks a table, so a run of some tables only is refused (ReportRefused names what is not
    there) unless `incomplete` says that it will not be uploaded.
    """
    absent = [name for name in run.report.layouts if name not in run.tables]
    if absent and not incomplete:
        raise ReportRefused([f"The zip would lack {', '.join(absent)}; run every table, or ask for it incomplete."])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in run.tables.items():
            info = zipfile.ZipInfo(f"{name}.csv", _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, csv_text(table))
    return out.getvalue()


def about(run: Run, measured: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What run.json holds. `measured` adds what only the caller can know, such as seconds and peak memory."""
    asked = run.parameters
    return {
        "report": run.report.name,
        "title": run.report.title,
        "edition": asked.edition,
        "parameters": {
            "start": asked.start.isoformat(),
            "end": asked.end.isoformat(),
            "coc": list(asked.coc),
            "projects": list(run.projects),
        },
        "software": asked.software,
        "engine": run.engine,
        **(measured or {}),
        "tables": list(run.tables),
        "not_there_yet": list(run.missing),
        "rows": run.row_counts(),
    }


def as_json(run: Run) -> str:
    """All tables as JSON: {"Q5a": {"title", "columns", "rows": [[label, value, ...], ...]}}; shares as text."""
    tables = {
        name: {
            "title": table.title,
            "columns": list(table.letters),
            "rows": [[_plain(value) for value in row] for row in table.grid],
        }
        for name, table in run.tables.items()
    }
    return json.dumps(tables, indent=1, ensure_ascii=False)


def _plain(value: Value) -> Value:
    return str(value) if isinstance(value, Decimal | date) else value


def workbook(run: Run) -> bytes:
    """An .xlsx file with one sheet a table."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": run.report.title, "created": datetime.combine(run.parameters.end, time())})
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    label = book.add_format({"text_wrap": True, "valign": "top"})
    for name, table in run.tables.items():
        sheet = book.add_worksheet(name)
        sheet.set_column(0, 0, 48)
        sheet.set_column(1, len(table.letters), 14)
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(table.grid):
            for column, value in enumerate(row):
                _put(book, sheet, number, column, value, heading if number == 0 else label)
    book.close()
    return out.getvalue()


def _put(book: Any, sheet: Any, row: int, column: int, value: Value, text: Any) -> None:
    if isinstance(value, Decimal):
        places = -int(value.as_tuple().exponent)
        sheet.write_number(row, column, value, book.add_format({"num_format": "0." + "0" * places}))
    elif isinstance(value, int):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, str(value), text)


def write(
    run: Run,
    folder: str | Path,
    *,
    measured: Mapping[str, Any] | None = None,
    with_workbook: bool = False,
    with_json: bool = False,
    with_zip: bool = False,
) -> list[str]:
    """Write a run into a folder; names of the files written. `with_zip` adds the upload zip, named as the report.

    Everything is made beside the folder first and moved in whole, run.json last, so a broken write leaves what was
    there. Tables of an earlier run in the same folder that this run does not have are taken away.
    """
    files = {f"{name}.csv": csv_text(table).encode() for name, table in run.tables.items()}
    if with_json:
        files["tables.json"] = as_json(run).encode()
    if with_workbook:
        files[f"{run.report.name}.xlsx"] = workbook(run)
    if with_zip:
        files[f"{run.report.name}.zip"] = zip(run)
    story = about(run, measured) | {"files": list(files)}
    files["run.json"] = json.dumps(story, indent=1, ensure_ascii=False).encode()
    place(files, Path(folder))
    return list(files)


def place(files: Mapping[str, bytes], folder: Path) -> None:
    """Move files into a folder, all made before the first is moved, the last named last."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for name, content in files.items():
            (staged / name).write_bytes(content)
        if not folder.exists():
            staged.chmod(0o755)
            staged.rename(folder)
        else:
            _clear(folder)
            for name in files:
                (staged / name).replace(folder / name)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _clear(folder: Path) -> None:
    """Take away what an earlier run left, its run.json first."""
    story = folder / "run.json"
    if not story.is_file():
        return
    earlier: list[str] = []
    with suppress(ValueError, TypeError):
        earlier = list(json.loads(story.read_text(encoding="utf-8")).get("files", ()))
    story.unlink()
    for name in earlier:
        if Path(name).name == name:
            (folder / name).unlink(missing_ok=True)
