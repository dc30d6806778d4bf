"""The worker's side of a report."""

from __future__ import annotations

from django.db import Error
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from keyturn.reporting.running import carry_out

# A restart of the database or the worker in the middle of a run only means that the run is made again.
AGAIN = RetryStrategy(max_attempts=5, linear_wait=3, retry_exceptions=[Error])


@app.task(queue="reports", name="reporting.run_report", retry=AGAIN)
def run_report(run_id: str, viewer_id: int) -> None:
    carry_out(run_id, viewer_id)
