"""Faults in the log: of what kind and where in the program, never what values were at hand. A message such as
"key (ssn)=(…) already exists" would name a person."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType
from typing import Any

import structlog
from django.core.signals import got_request_exception

from keyturn.kernel.context import current_request_id

log = structlog.get_logger("keyturn.fault")
KEPT = 12


def places(trace: TracebackType | None) -> list[str]:
    """file:line function, the innermost last."""
    frames = traceback.extract_tb(trace)[-KEPT:]
    return [f"{frame.filename.rpartition('site-packages/')[2]}:{frame.lineno} {frame.name}" for frame in frames]


def without_values(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """For structlog: in place of the exception's text, its kind and its places."""
    given = event.pop("exc_info", None)
    found = sys.exc_info() if given is True else given
    if isinstance(found, BaseException):
        found = (type(found), found, found.__traceback__)
    if found and found[0] is not None:
        event["fault"], event["at"] = found[0].__qualname__, places(found[2])
    return event


def connect() -> None:
    got_request_exception.connect(_log_fault, dispatch_uid="keyturn fault")


def _log_fault(**_: Any) -> None:
    log.error("fault", id=current_request_id(), exc_info=sys.exc_info())
