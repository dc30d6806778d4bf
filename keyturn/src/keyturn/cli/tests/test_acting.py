"""What interrupts a command that acts for a person."""

import subprocess
import sys

import pytest

PROGRAM = """
import os, signal, sys
from keyturn.cli.support.acting import end_as_ctrl_c_does
number = getattr(signal, sys.argv[1])
signal.signal(number, getattr(signal, sys.argv[2]))
end_as_ctrl_c_does()
try:
    os.kill(os.getpid(), number)
    print("went on")
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.parametrize(
    ("number", "before", "then"),
    [("SIGTERM", "SIG_DFL", "interrupted"), ("SIGHUP", "SIG_DFL", "interrupted"), ("SIGHUP", "SIG_IGN", "went on")],
)
def test_a_closed_terminal_or_a_machine_going_down(number, before, then):
    ended = subprocess.run([sys.executable, "-c", PROGRAM, number, before], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout) == (0, f"{then}\n")
