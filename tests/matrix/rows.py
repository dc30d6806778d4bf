"""A row of the other agency in any table: what a record needs filled, hung on the other agency's client."""

from __future__ import annotations

from django.apps import apps
from django.db import models
from django.utils import timezone

from tests.matrix.world import OTHER, STRANGER, World

KEY = "PLANTED99"


def plant(model: type[models.Model], world: World) -> set[str]:
    """Keys of rows of `model` that belong to the other agency; one is made where there is none."""
    there = _there(model, world)
    return {str(row.pk) for row in there} or {str(_made(model, world).pk)}


def _there(model: type[models.Model], world: World) -> list[models.Model]:
    for name, value in _belongings(model, world).items():
        found = list(model._default_manager.filter(**{name: value}))
        if found:
            return found
    return []


def _belongings(model: type[models.Model], world: World) -> dict[str, object]:
    """How a row of the model says whose it is, by column, the surest first."""
    user = world.users[STRANGER].pk
    possible = {
        "client_id": world.keys["client"][OTHER],
        "personal_id": world.keys["client"][OTHER],
        "enrollment_id": world.keys["enrollment"][OTHER],
        "run_id": world.keys["run"][OTHER],
        "user_id": user,
        "viewer_id": user,
        "actor_id": user,
        "project_id": world.keys["project"][OTHER],
    }
    return {name: value for name, value in possible.items() if name in _names(model) and _fits(model, name)}


def _fits(model: type[models.Model], name: str) -> bool:
    """`run_id` is a report's run in one app and an import's in another; HUD's UserID is no sign-in."""
    wanted = {"run_id": "reporting.ReportRun", "user_id": "accounts.User"}.get(name)
    field = next(field for field in model._meta.concrete_fields if field.attname == name)
    return wanted is None or (field.related_model is not None and field.related_model is apps.get_model(wanted))


def _made(model: type[models.Model], world: World) -> models.Model:
    values = {field.attname: _value(field, world) for field in model._meta.concrete_fields if _needed(field)}
    values |= _belongings(model, world)
    row = model(**values)
    row.save(force_insert=True)
    return row


def _names(model: type[models.Model]) -> set[str]:
    return {field.attname for field in model._meta.concrete_fields}


def _needed(field: models.Field) -> bool:
    return not (isinstance(field, models.AutoField | models.BigAutoField) or field.null or field.has_default())


def _value(field: models.Field, world: World) -> object:
    if isinstance(field, models.ForeignKey):
        return _any_key(field, world)
    if isinstance(field, models.DateTimeField):
        return timezone.now()
    if isinstance(field, models.DateField):
        return timezone.localdate()
    if isinstance(field, models.BooleanField):
        return False
    if isinstance(field, models.IntegerField):
        return world.users[STRANGER].pk if field.attname.endswith("_by") else 1
    if isinstance(field, models.BinaryField):
        return b""
    return KEY


def _any_key(field: models.ForeignKey, world: World) -> object:
    related = field.related_model
    planted = plant(related, world) if related is not apps.get_model("projects.Organization") else {"elm"}
    return next(iter(planted))
