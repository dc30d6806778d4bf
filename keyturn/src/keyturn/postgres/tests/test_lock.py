import subprocess
import sys

import pytest

from keyturn.postgres.errors import AlreadyRunning
from keyturn.postgres.lock import HomeLock, holder

HOLD = """
import sys; from pathlib import Path; from keyturn.postgres.lock import HomeLock
lock = HomeLock(Path(sys.argv[1])); lock.take("demo"); lock.describe_self(address="http://127.0.0.1:8123/")
print(flush=True); sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path):
    """Another process that holds the lock until it is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "keyturn.lock"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        yield process
        process.kill()


def test_a_second_one_is_told_who_where_and_since_when(tmp_path, other):
    with pytest.raises(AlreadyRunning) as refusal:
        HomeLock(tmp_path / "keyturn.lock").take("demo")
    for part in ("`keyturn demo`", "http://127.0.0.1:8123/", str(other.pid), "UTC", "KEYTURN_HOME"):
        assert part in str(refusal.value)
    assert holder(tmp_path / "keyturn.lock")["pid"] == other.pid


def test_a_killed_holder_holds_nothing(tmp_path, other):
    other.kill()
    other.wait()
    assert holder(tmp_path / "keyturn.lock") is None
    lock = HomeLock(tmp_path / "keyturn.lock")
    lock.take("demo")
    lock.release()
    assert (tmp_path / "keyturn.lock").read_text() == ""
