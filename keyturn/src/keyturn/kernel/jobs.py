"""What every job has in common: when it is tried again, and how it is known that it was given up.

A job is queued in the transaction of what asked for it, so both stand or neither. It must bear being run twice.
"""

from __future__ import annotations

import psycopg
from django.db import InterfaceError, OperationalError, connection
from procrastinate import RetryStrategy

# The database went away (a COPY is not wrapped by Django). Any other fault would only come again.
LOST = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
TRIES = 5
AGAIN = RetryStrategy(max_attempts=TRIES, linear_wait=3, retry_exceptions=LOST)

GIVEN_UP = """
select distinct args ->> 'run_id', (args ->> 'viewer_id')::bigint from procrastinate_jobs j
where task_name = any(%(tasks)s) and status in ('failed', 'aborted', 'cancelled') and not exists (
  select 1 from procrastinate_jobs l
  where l.task_name = any(%(tasks)s) and l.status in ('todo', 'doing') and l.args ->> 'run_id' = j.args ->> 'run_id')
"""


def given_up(*tasks: str) -> list[tuple[str, int]]:
    """Run and viewer of each job of these tasks that will not be tried again, whatever ended it. Such a job may not
    have been able to say so on its run: the database may have been away, or its worker killed."""
    with connection.cursor() as cursor:
        cursor.execute(GIVEN_UP, {"tasks": list(tasks)})
        return cursor.fetchall()
