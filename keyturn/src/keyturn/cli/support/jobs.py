"""The job process: Procrastinate's worker under Django, taking up jobs that a killed worker left. Run with `python -m`."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from keyturn.cli.support.parent import end_with_parent

if TYPE_CHECKING:
    from procrastinate import App, PsycopgConnector

HEARTBEAT = 2.0  # seconds between a worker's signs of life
STALLED = 10.0  # seconds without one after which its jobs are taken up again
MOST_TRIES = 10  # times that a job is begun before it is given up, whatever ended it
TO_FINISH = 10.0  # seconds that running jobs get when the worker is asked to stop

log = logging.getLogger("keyturn.jobs")


def main() -> None:
    """Works until SIGTERM or SIGINT, or until its parent is gone."""
    import django

    end_with_parent()
    django.setup()
    asyncio.run(work())


async def work() -> None:
    from procrastinate.contrib.django import app

    with app.replace_connector(patient_connector()) as own:
        async with own.open_async():
            rounds = [asyncio.create_task(take_up_stalled(own)), asyncio.create_task(end_given_up())]
            try:
                await own.run_worker_async(
                    update_heartbeat_interval=HEARTBEAT,
                    stalled_worker_timeout=STALLED,
                    shutdown_graceful_timeout=TO_FINISH,
                )
            finally:
                for task in rounds:
                    task.cancel()


def patient_connector() -> PsycopgConnector:
    """Django's database through a pool that, after a restart of the server, tries again soon (the pool's own way is to
    wait ever longer, up to minutes)."""
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django.utils import connector_params

    return PsycopgConnector(kwargs=connector_params(), timeout=10.0, reconnect_timeout=3.0)


async def take_up_stalled(app: App) -> None:
    """Every few seconds, puts jobs of workers that died back in the queue, but not for ever: a job that ends its worker
    each time (by its memory, say) is given up."""
    from procrastinate.jobs import Status

    while True:
        try:
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
                again = job.attempts < MOST_TRIES
                log.warning(
                    "job taken up again" if again else "job given up", extra={"task": job.task_name, "job": job.id}
                )
                if again:
                    await app.job_manager.retry_job(job)
                else:
                    await app.job_manager.finish_job(job, Status.FAILED, delete_job=False)
        except Exception as error:  # the database may be restarting; the next round sees
            log.warning("stalled jobs could not be looked for: %s", type(error).__name__)
        await asyncio.sleep(HEARTBEAT)


async def end_given_up() -> None:
    """Now and then, says on runs whose job was given up that they have failed, so that nobody waits for them."""
    while True:
        try:
            await asyncio.to_thread(_end_given_up)
        except Exception as error:  # the database may be restarting; the next round sees
            log.warning("jobs given up could not be looked for: %s", type(error).__name__)
        await asyncio.sleep(STALLED)


def _end_given_up() -> None:
    from django.db import connections

    from keyturn.exchange import jobs as exchange
    from keyturn.reporting import running as reporting

    try:
        reporting.end_given_up()
        exchange.end_given_up()
    finally:
        connections.close_all()


if __name__ == "__main__":
    main()
