"""The worker's side of a report."""

from __future__ import annotations

from procrastinate.contrib.django import app

from keyturn.reporting.running import carry_out


@app.task(queue="reports", name="reporting.run_report")
def run_report(run_id: str, viewer_id: int) -> None:
    carry_out(run_id, viewer_id)
