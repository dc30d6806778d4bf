"""Children that die are started again, and nothing outlives its parent."""

import os
import signal
import subprocess
import sys
import time

import pytest

from keyturn.cli.support.passing import take_passing
from keyturn.cli.support.processes import Child, Team
from keyturn.postgres.running import alive

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]
HOLDER = "import tempfile, time; folder = tempfile.TemporaryDirectory(); time.sleep(600)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); open({!r}, 'w').close(); time.sleep(600)"
)
WITH_GRANDCHILD = """
import subprocess, sys, time
print(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]).pid, file=open({!r}, "w"), flush=True)
time.sleep(600)
"""
ORPHAN = """
import os, subprocess, sys, time
inner = "from keyturn.cli.support.parent import end_with_parent; end_with_parent(); import time; time.sleep(600)"
child = subprocess.Popen([sys.executable, "-c", inner], env={{**os.environ, "KEYTURN_PARENT": str(os.getpid())}})
print(child.pid, file=open({!r}, "w"), flush=True); time.sleep(600)
"""


@pytest.fixture
def told():
    return []


@pytest.fixture
def team(told):
    made = Team([], told.append)
    yield made
    made.asked = 2
    made.stop()


def child(command, name="web server"):
    return Child(name, command, dict(os.environ))


def until(condition, team=None, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        team.tend() if team else time.sleep(0.01)


def pid_in(path):
    until(lambda: path.exists() and path.read_text().strip())
    return int(path.read_text())


def test_a_killed_child_is_started_again_and_it_is_said(team, told):
    web = child(SLEEPER)
    team.join(web)
    first = web.process.pid
    os.kill(first, signal.SIGKILL)
    until(lambda: web.process.pid != first and alive(web.process.pid), team)
    assert told == ["The web server stopped unexpectedly (signal SIGKILL) and is started again."]


def test_what_a_killed_child_left_is_ended_before_it_starts_again(team, tmp_path):
    web = child([sys.executable, "-c", WITH_GRANDCHILD.format(str(tmp_path / "pid"))])
    team.join(web)
    grandchild = pid_in(tmp_path / "pid")
    os.kill(web.process.pid, signal.SIGKILL)
    until(lambda: not alive(grandchild), team)


def test_what_a_killed_child_had_in_its_hands_is_gone_when_it_starts_again(team, tmp_path):
    """An upload out of its seal, say."""
    web = child([sys.executable, "-c", HOLDER])
    web.passing = take_passing(tmp_path, "web")
    team.join(web)
    until(lambda: list(web.passing.path.glob("tmp*")))
    first, held = web.process.pid, list(web.passing.path.glob("tmp*"))
    os.kill(first, signal.SIGKILL)
    until(lambda: web.process.pid != first and list(web.passing.path.glob("tmp*")), team)
    assert not held[0].exists()
    team.stop()
    assert not web.passing.path.exists()


def test_two_of_a_kind_do_not_share_what_they_hold(tmp_path):
    first, second = take_passing(tmp_path, "jobs"), take_passing(tmp_path, "jobs")
    assert first.path != second.path
    (first.empty() / "held").touch()
    second.empty()
    assert (first.path / "held").exists()
    first.lock.close()
    assert take_passing(tmp_path, "jobs").path == first.path


def test_a_child_that_dies_at_once_is_not_started_in_a_tight_loop(team):
    broken = child([sys.executable, "-c", "raise SystemExit(3)"])
    team.join(broken)
    until(lambda: broken.deaths >= 4, team)
    began = time.monotonic()
    until(lambda: broken.deaths >= 5, team)
    assert time.monotonic() - began > 0.4


def test_stop_ends_children_one_after_the_other(team, monkeypatch):
    first, second = child(SLEEPER, "first"), child(SLEEPER, "second")
    asked = []
    for one in (first, second):
        team.join(one)
        monkeypatch.setattr(one, "end", lambda how, one=one, end=one.end: (asked.append((one.name, how)), end(how)))
    team.stop()
    wanted = (signal.SIGTERM, signal.SIGKILL)
    assert asked == [("first", how) for how in wanted] + [("second", how) for how in wanted]
    assert {one.process.returncode for one in (first, second)} == {-signal.SIGTERM}


def test_a_second_request_to_stop_is_not_kept_waiting(team, tmp_path):
    deaf = child([sys.executable, "-c", STUBBORN.format(str(tmp_path / "up"))])
    team.join(deaf)
    until((tmp_path / "up").exists)
    team.asked = 2
    team.stop()
    until(deaf.ended)
    assert deaf.process.returncode == -signal.SIGKILL


def test_a_process_ends_with_its_parent(tmp_path):
    parent = subprocess.Popen([sys.executable, "-c", ORPHAN.format(str(tmp_path / "pid"))])
    orphan = pid_in(tmp_path / "pid")
    parent.kill()
    parent.wait()
    until(lambda: not alive(orphan))
