"""Thresholds of the checks: HUD's text leaves them to the community, or never mentions them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from hudkit.standards.tables import read_csv

HIGHEST = {"percent": 100, "0 or 1": 1}
"""Unit -> highest value."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One threshold. `type` I (whole number) or D (date); `default` "" means that there is no limit."""

    name: str
    type: str
    default: str
    unit: str
    checks: tuple[int, ...]
    says: str


@cache
def _settings() -> dict[str, Setting]:
    rows = read_csv(files("hudkit.checks.quality") / "settings.csv")
    return {
        row["name"]: Setting(
            row["name"], row["type"], row["default"], row["unit"], tuple(map(int, row["checks"].split())), row["says"]
        )
        for row in rows
    }


SETTINGS: tuple[Setting, ...] = tuple(_settings().values())


class Settings:
    """The thresholds of one run: the defaults, and what was set in their place."""

    def __init__(self, changed: Mapping[str, str] | None = None) -> None:
        """`changed` gives text by name, "" for no limit. Raises ValueError that names what is unknown or no number."""
        self._text = {setting.name: setting.default for setting in SETTINGS}
        for name, text in (changed or {}).items():
            if name not in self._text:
                raise ValueError(f"There is no setting {name}. There are: {', '.join(self._text)}.")
            self._text[name] = _valid(_settings()[name], text)

    @property
    def texts(self) -> dict[str, str]:
        """Name -> value as text."""
        return dict(self._text)

    def literal(self, name: str) -> str:
        """The value as SQL; KeyError where there is no such setting."""
        text, kind = self._text[name], _settings()[name].type
        if not text:
            return "null"
        return f"date '{text}'" if kind == "D" else text


def _valid(setting: Setting, text: str) -> str:
    if text == "" and setting.unit == "days":
        return text
    try:
        return (
            date.fromisoformat(text).isoformat() if setting.type == "D" else _natural(text, HIGHEST.get(setting.unit))
        )
    except ValueError:
        highest = f" to {HIGHEST[setting.unit]}" if setting.unit in HIGHEST else ""
        wanted = "a date as 2016-10-01" if setting.type == "D" else f"a whole number from 0{highest}"
        raise ValueError(f"The setting {setting.name} is {wanted} ({setting.unit}).") from None


def _natural(text: str, highest: int | None) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= 6) or (highest is not None and int(text) > highest):
        raise ValueError
    return str(int(text))
