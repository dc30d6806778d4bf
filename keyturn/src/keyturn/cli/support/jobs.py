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
            rescue = asyncio.create_task(take_up_stalled(own))
            try:
                await own.run_worker_async(
                    update_heartbeat_interval=HEARTBEAT,
                    stalled_worker_timeout=STALLED,
                    shutdown_graceful_timeout=TO_FINISH,
                )
            finally:
                rescue.cancel()


def patient_connector() -> PsycopgConnector:
    """Django's database through a pool that, after a restart of the server, tries again soon (the pool's own way is to
    wait ever longer, up to minutes)."""
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django.utils import connector_params

    return PsycopgConnector(kwargs=connector_params(), timeout=10.0, reconnect_timeout=3.0)


async def take_up_stalled(app: App) -> None:
    """Every few seconds, puts jobs of workers that died back in the queue: a job must bear being run twice."""
    while True:
        try:
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED):
                log.warning("job taken up again", extra={"task": job.task_name, "job": job.id})
                await app.job_manager.retry_job(job)
        except Exception as error:  # the database may be restarting; the next round sees
            log.warning("stalled jobs could not be looked for: %s", type(error).__name__)
        await asyncio.sleep(HEARTBEAT)


if __name__ == "__main__":
    main()
