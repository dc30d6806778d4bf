"""How far a job is, for the person who waits for it, and whether they have called it off.

A job writes in one long transaction, which nobody sees into; so its progress goes over a connection of its own.
"""

from __future__ import annotations

from typing import Protocol

from django.db import connection, models

from keyturn.exchange.models import ImportRun

PROGRESS = "update {table} set progress = %s, step = %s where id = %s and status <> 'cancelled'"


class Cancelled(Exception):
    """Somebody called the job off, or another worker has done it. Nothing of it is kept."""


class Watch(Protocol):
    def step(self, progress: int, words: str) -> None:
        """Say how far it is (0 to 100) and what comes now. Raises Cancelled."""


class Silent:
    """For tests and for callers that show nothing."""

    def step(self, progress: int, words: str) -> None:
        """Nothing."""


class Job:
    """Writes progress to the run's own row, at once."""

    def __init__(self, run: models.Model) -> None:
        self.run, self.other = run, connection.copy()

    def step(self, progress: int, words: str) -> None:
        with self.other.cursor() as cursor:
            cursor.execute("select set_config('keyturn.viewer', %s, false)", [str(self.run.viewer_id)])
            cursor.execute("set lock_timeout = '2s'")
            cursor.execute(f"select status from {self.run._meta.db_table} where id = %s", [self.run.pk])
            if (found := cursor.fetchone()) and found[0] == ImportRun.Status.CANCELLED:
                raise Cancelled
            cursor.execute(PROGRESS.format(table=self.run._meta.db_table), [progress, words, self.run.pk])

    def close(self) -> None:
        self.other.close()
