"""Honest faults of data entry, planted at the rates of data/defects.csv and remembered by record.

None is a fault of structure: every key, type and code stays legal, so that the folder loads as it is and a data
quality report has something to find. A rate of 0 turns a defect off.
"""

from __future__ import annotations

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.pools import table

REASONS = Weighted([(8, 3), (9, 4), (99, 5)])
"""Client doesn't know, prefers not to answer, data not collected (list 1.8)."""


class Planted:
    """Which defect was planted in which records (primary keys of the file the defect is found in)."""

    def __init__(self) -> None:
        self.rates = {row["name"]: float(row["share"]) for row in table("defects")}
        self.records: dict[str, list[str]] = {name: [] for name in self.rates}

    def strikes(self, name: str, dice: Dice, record: str) -> bool:
        """Whether the defect hits this record; remembers it if so."""
        if not dice.chance(self.rates[name]):
            return False
        self.records[name].append(record)
        return True
