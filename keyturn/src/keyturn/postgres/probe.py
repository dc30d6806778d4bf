"""Whether a server that lives also answers: it may be stopped, or wait for ever on something of the machine's."""

from __future__ import annotations

from dataclasses import dataclass

from psycopg import pq

from keyturn.postgres.port import LOOPBACK


@dataclass
class Probe:
    """Asked every `every` seconds for one answer within `patience` seconds (libpq waits 2 at least); given up after
    `limit` times without. Any answer counts, also that it is starting or full: it is not signed in to."""

    every: float = 10.0
    patience: int = 10
    limit: int = 3
    missed: int = 0

    def given_up(self, port: int) -> bool:
        """Asks once."""
        self.missed = 0 if self._answers(port) else self.missed + 1
        return self.missed >= self.limit

    def _answers(self, port: int) -> bool:
        where = f"host={LOOPBACK} port={port} dbname=postgres connect_timeout={self.patience}"
        return pq.PGconn.ping(where.encode()) != pq.Ping.NO_RESPONSE
