from django.db import Error
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app


@app.task(name="crash.follow_up", retry=RetryStrategy(max_attempts=20, wait=1, retry_exceptions=[Error]))
def follow_up(key: str) -> None:
    """May run twice after a kill; the key keeps its effect single."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO followed (key) VALUES (%s) ON CONFLICT DO NOTHING RETURNING key", [key])
        if cursor.fetchone():
            cursor.execute("INSERT INTO ledger (key, kind) VALUES (%s, 'job')", [key])
