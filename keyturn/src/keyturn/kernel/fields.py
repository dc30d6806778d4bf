"""Model fields that remember which column of the HMIS CSV they mirror.

The database keeps what came: a text of any length, a number without a range. What HUD asks of a
value is checked where it is entered and flagged where it is imported, never by refusing to store it.
Source: FY2026 HMIS CSV Format Specifications, October 2025.
"""

from __future__ import annotations

from typing import Any

from django.db import models


class HudField:
    """A column of the HMIS CSV: HUD's name for it and, for a code, the number of its list."""

    plain: type[models.Field]
    hud_column: str
    hud_list: str | None

    def __init__(self, hud_column: str = "", hud_list: str | None = None, **kwargs: Any) -> None:
        self.hud_column, self.hud_list = hud_column, hud_list
        kwargs.setdefault("null", not kwargs.get("primary_key", False))
        kwargs.setdefault("blank", True)
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Migrations know plain Django fields only, so HUD's yearly changes of lists make no migration."""
        name, _, args, kwargs = super().deconstruct()  # type: ignore[misc]
        return name, f"django.db.models.{self.plain.__name__}", args, kwargs

    def clone(self) -> HudField:
        _, _, _, kwargs = self.deconstruct()
        return type(self)(self.hud_column, self.hud_list, **kwargs)


class Text(HudField, models.TextField):
    plain = models.TextField


class Key(HudField, models.TextField):
    plain = models.TextField

    def __init__(self, hud_column: str = "", hud_list: str | None = None, **kwargs: Any) -> None:
        super().__init__(hud_column, hud_list, **{"primary_key": True, **kwargs})


class Whole(HudField, models.IntegerField):
    plain = models.IntegerField


class Code(Whole):
    """A code of one of HUD's lists; `hud_list` is the list's number (several, parted by |, where another column tells)."""


class Day(HudField, models.DateField):
    plain = models.DateField


class Moment(HudField, models.DateTimeField):
    plain = models.DateTimeField


class Money(HudField, models.DecimalField):
    plain = models.DecimalField

    def __init__(self, hud_column: str = "", hud_list: str | None = None, **kwargs: Any) -> None:
        super().__init__(hud_column, hud_list, **{"max_digits": 18, "decimal_places": 2, **kwargs})
