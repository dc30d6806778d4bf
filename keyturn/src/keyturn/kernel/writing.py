"""What every write of an HMIS record does alike: key, HUD's metadata, version."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import F
from django.utils import timezone

from keyturn.kernel.access import Viewer
from keyturn.kernel.ids import record_key
from keyturn.kernel.records import HudRecord

R = TypeVar("R", bound=HudRecord)


class ChangedMeanwhile(Exception):
    """Somebody else saved the record after this person opened it. Nothing was written; show both and let them choose."""


def new(model: type[R], viewer: Viewer, **values: Any) -> R:
    """An unsaved record with a fresh key and HUD's metadata (5.01, 5.02, 5.07)."""
    now = timezone.now()
    values.setdefault(model._meta.pk.attname, record_key())
    return model(date_created=now, date_updated=now, user_id=viewer.hud_user_id, **values)


def update(instance: R, viewer: Viewer, values: dict[str, Any], *, version: int | None = None) -> list[str]:
    """Save the values that differ and return their names. With `version`, refuse if the record has moved on since.

    A value that was imported in a form its column could not hold is dropped from `as_received` once it is replaced.
    """
    changed = {name: value for name, value in values.items() if getattr(instance, name) != value}
    if not changed:
        return []
    as_received = _without(instance, changed)
    rows = type(instance)._default_manager.filter(pk=instance.pk, version=version or instance.version)
    wrote = rows.update(
        **changed,
        as_received=as_received,
        version=F("version") + 1,
        date_updated=timezone.now(),
        user_id=viewer.hud_user_id,
    )
    if not wrote:
        raise ChangedMeanwhile(type(instance).__name__)
    for name, value in changed.items():
        setattr(instance, name, value)
    instance.version, instance.as_received = (version or instance.version) + 1, as_received
    return sorted(changed)


def soft_delete(instance: HudRecord, viewer: Viewer) -> None:
    """HUD's way of deleting: DateDeleted is set, the row stays (5.01 to 5.09 metadata)."""
    update(instance, viewer, {"date_deleted": timezone.now()})


def _without(instance: HudRecord, changed: dict[str, Any]) -> dict | None:
    columns = {getattr(instance._meta.get_field(name), "hud_column", name) for name in changed}
    kept = {column: text for column, text in (instance.as_received or {}).items() if column not in columns}
    return kept or None
