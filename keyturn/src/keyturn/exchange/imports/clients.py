"""The names, SSNs and birth dates of an import: compared, sealed and made findable in this process, in batches.

Only what is sealed, and blind tokens, go to PostgreSQL: `staged_identity` (key, sealed; null where nothing is sealed
yet) holds the clients whose identity is new or differs, `staged_token` their tokens.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

from keyturn.exchange.imports.arrived import Arrived
from keyturn.kernel import duck, sealing
from keyturn.people.identity import HUD_COLUMNS, Identity
from keyturn.people.tokens import tokens_of

BATCH = 2000
Known = tuple[str, Identity]

TABLES = """
drop table if exists staged_identity, staged_token;
create temporary table staged_identity (personal_id text primary key, sealed bytea) on commit drop;
create temporary table staged_token (token bigint, client_id text) on commit drop;
"""


def stage_identities(arrived: Arrived, *, seal: bool) -> None:
    """Fill both tables; with `seal` False only the keys of the first, which is enough to tell what differs."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        for batch in _batches(arrived):
            differing = [one for one, same in zip(batch, _unchanged(cursor, batch), strict=True) if not same]
            _write(cursor, differing, seal)
        cursor.execute("analyze staged_identity")


def _batches(arrived: Arrived) -> Iterator[list[Known]]:
    if not arrived.holds("Client"):
        return
    columns = ", ".join(f'"{name}"' for name in HUD_COLUMNS.values())
    rows = arrived.duck.cursor()
    rows.execute(f'select "PersonalID", {columns} from kept."Client"')
    while found := rows.fetchmany(BATCH):
        yield [(row[0], Identity(*row[1:])) for row in found]


def _unchanged(cursor: object, batch: list[Known]) -> list[bool]:
    """Whether Keyturn holds each of them already exactly so."""
    cursor.execute(
        "select personal_id, sealed from people_client where personal_id = any(%s)", [[key for key, _ in batch]]
    )
    held = {key: Identity.open(bytes(sealed), key) for key, sealed in cursor.fetchall()}
    return [held.get(key) == identity for key, identity in batch]


def _write(cursor: object, clients: list[Known], seal: bool) -> None:
    _copy(cursor, "staged_identity", ((key, rf"\x{who.seal(key).hex()}" if seal else None) for key, who in clients))
    if seal:
        _copy(cursor, "staged_token", _tokens(clients))


def _tokens(clients: list[Known]) -> Iterator[tuple[str, str]]:
    for key, identity in clients:
        for token in sealing.tokens(tokens_of(identity)):
            yield str(token), key


def _copy(cursor: object, table: str, rows: Iterator[tuple[str | None, ...]]) -> None:
    with cursor.copy(f"copy {table} from stdin (format csv)") as copy:
        for chunk in duck.as_csv(rows):
            copy.write(chunk)


def write_tokens(differing: str) -> None:
    """Put the tokens of the clients written in the place of those they had. `differing`: table of clients that Keyturn
    held otherwise (key, older), "" where it held none; an older one is left as it is."""
    tokens = "insert into people_clienttoken (token, client_id) select s.token, s.client_id from staged_token s"
    with connection.cursor() as cursor:
        if differing:
            cursor.execute(
                f"delete from people_clienttoken where client_id in (select key from {differing} where not older)"
            )
            tokens += f" where not exists (select 1 from {differing} d where d.key = s.client_id and d.older)"
        cursor.execute(tokens)
