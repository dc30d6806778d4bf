"""The worker's side of a report."""

from __future__ import annotations

from procrastinate.contrib.django import app

from keyturn.kernel.jobs import AGAIN
from keyturn.reporting.running import TASK, carry_out


@app.task(queue="reports", name=TASK, retry=AGAIN)
def run_report(run_id: str, viewer_id: int) -> None:
    carry_out(run_id, viewer_id)
