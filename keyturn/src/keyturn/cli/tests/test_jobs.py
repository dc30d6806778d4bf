"""Jobs that a dead worker left are taken up again, but not for ever."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from types import SimpleNamespace

from keyturn.cli.support import jobs


@dataclass
class Manager:
    """Procrastinate's job manager as far as it is asked here; the second question ends the round."""

    stalled: list
    retried: list = field(default_factory=list)
    failed: list = field(default_factory=list)

    async def get_stalled_jobs(self, seconds_since_heartbeat):
        found, self.stalled = self.stalled, None
        if found is None:
            raise asyncio.CancelledError
        return found

    async def retry_job(self, job):
        self.retried.append(job.id)

    async def finish_job(self, job, status, delete_job):
        assert not delete_job
        self.failed.append((job.id, status.value))


def test_a_job_that_ends_its_worker_each_time_is_given_up(monkeypatch):
    monkeypatch.setattr(jobs, "HEARTBEAT", 0)
    left = [SimpleNamespace(id=n, attempts=n, task_name="t") for n in (0, jobs.MOST_TRIES - 1, jobs.MOST_TRIES)]
    manager = Manager(left)
    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(jobs.take_up_stalled(SimpleNamespace(job_manager=manager)))
    assert manager.retried == [0, jobs.MOST_TRIES - 1]
    assert manager.failed == [(jobs.MOST_TRIES, "failed")]
