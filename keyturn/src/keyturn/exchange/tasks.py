"""Jobs of the exchange."""

from __future__ import annotations

from procrastinate.contrib.django import app

from keyturn.exchange import jobs
from keyturn.kernel.jobs import AGAIN


@app.task(queue="exchange", name="exchange.check_import", retry=AGAIN)
def check_import(run_id: int, viewer_id: int) -> None:
    jobs.check_import(run_id, viewer_id)


@app.task(queue="exchange", name="exchange.write_import", retry=AGAIN)
def write_import(run_id: int, viewer_id: int) -> None:
    jobs.write_import(run_id, viewer_id)


@app.task(queue="exchange", name="exchange.write_export", retry=AGAIN)
def write_export(run_id: int, viewer_id: int) -> None:
    jobs.write_export(run_id, viewer_id)
