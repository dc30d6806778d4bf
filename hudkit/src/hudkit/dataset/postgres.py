"""Reads HMIS tables from PostgreSQL through ADBC (`pip install hudkit[postgres]`)."""

from importlib import import_module
from typing import Any

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.errors import NotHmisCsv
from hudkit.dataset.received import Received, load_table

_TABLES = (
    "select table_schema, table_name from information_schema.tables "
    "where table_schema = any (current_schemas(false)) order by table_schema, table_name"
)


def load_postgres(connection: duckdb.DuckDBPyConnection, url: str, names: dict[str, str], received: Received) -> None:
    """Copies every table of the search path whose name is in `names` (lower case -> HUD's name) as text.

    Raises NotHmisCsv where the driver is not installed or the server cannot be reached; the URL, which may hold a
    password, is never repeated.
    """
    try:
        dbapi = import_module("adbc_driver_postgresql.dbapi")
    except ImportError:
        raise NotHmisCsv("Reading PostgreSQL needs the extra: pip install hudkit[postgres].") from None
    try:
        with dbapi.connect(url) as server, server.cursor() as cursor:
            cursor.execute(_TABLES)
            for schema, table in cursor.fetchall():
                if file := names.get(table.lower()):
                    _load(connection, cursor, f"{sql.name(schema)}.{sql.name(table)}", file, received)
    except dbapi.Error as error:
        raise NotHmisCsv("The PostgreSQL database could not be read. Check the address and the rights.") from error


def _load(connection: duckdb.DuckDBPyConnection, cursor: Any, table: str, file: str, received: Received) -> None:
    cursor.execute(f"select * from {table}")
    arrow = cursor.fetch_arrow_table()
    connection.register("hmis_arrow", arrow)
    load_table(connection, file, "hmis_arrow", arrow.column_names)
    connection.unregister("hmis_arrow")
    received.columns[file] = tuple(arrow.column_names)
