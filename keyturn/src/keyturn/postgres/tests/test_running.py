import os
import signal
import subprocess
import sys
import time

from keyturn.postgres.backoff import FIRST, LONGEST, Backoff
from keyturn.postgres.options import DURABLE, MB, memory, server_options
from keyturn.postgres.running import alive, end, read_pid_file


def test_a_zombie_is_not_alive():
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    os.kill(child.pid, 0)
    assert not alive(child.pid)
    child.wait()
    assert not alive(child.pid)


def test_end_reports_who_would_not_go():
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", stubborn], stdout=subprocess.PIPE) as child:
        child.stdout.readline()
        assert end([child.pid], signal.SIGTERM, 0.05) == [child.pid]
        assert end([child.pid], signal.SIGKILL, 10) == []


def test_pid_file_forms(tmp_path):
    assert read_pid_file(tmp_path) is None
    file = tmp_path / "postmaster.pid"
    file.write_text("77\n/data\n")
    assert read_pid_file(tmp_path).status == "starting"
    file.write_text("77\n/data\n1\n5432\n\n127.0.0.1\n1 2\nready   \n")
    assert (read_pid_file(tmp_path).pid, read_pid_file(tmp_path).status) == (77, "ready")
    file.write_text("")
    assert read_pid_file(tmp_path) is None


def test_backoff_is_none_then_doubles_to_a_limit(monkeypatch):
    backoff = Backoff()
    assert [backoff.pause() for _ in range(4)] == [0.0, FIRST, 2 * FIRST, 4 * FIRST]
    assert max(backoff.pause() for _ in range(20)) == LONGEST
    later = time.monotonic() + 3600
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert backoff.pause() == 0.0


def test_memory_is_an_eighth_within_limits():
    assert memory(2048 * MB)["shared_buffers"] == "256MB"
    assert memory(64 * 1024 * MB)["shared_buffers"] == "512MB"
    assert memory(256 * MB)["shared_buffers"] == "64MB"


def test_durable_settings_win_over_everything_else():
    assert server_options(5432).items() >= DURABLE.items()
