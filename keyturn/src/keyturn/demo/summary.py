"""What a run made, for the terminal and for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Summary:
    """`rows` by file; `defects` the primary keys of the records each defect was planted in (see data/defects.csv for
    the file of each; annual assessments as EnrollmentID@year); `bytes` of the CSV files.
    `csv` is the folder to import, `room` the file with sign-ins and releases."""

    seed: int
    today: date
    csv: Path
    room: Path
    rows: dict[str, int]
    defects: dict[str, tuple[str, ...]]
    bytes: int

    @property
    def clients(self) -> int:
        return self.rows["Client"]
