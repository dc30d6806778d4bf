"""Becomes the postmaster: drops root, asks to be stopped when its supervisor dies, then turns into the program.

Run as a file with `python -I -S`, so it imports nothing of Keyturn. Arguments: supervisor's pid, uid, gid (or - -),
then the program and its arguments.
"""

import ctypes  # here and not later: without root's rights the interpreter's own folder may be out of reach
import os
import signal
import sys

LIBC = ctypes.CDLL(None)
PR_SET_PDEATHSIG = 1


def drop_root(uid: str, gid: str) -> None:
    if uid != "-":
        os.setgroups([])
        os.setgid(int(gid))
        os.setuid(int(uid))


def stop_with(supervisor: int) -> None:
    """On Linux the kernel sends SIGINT (a fast, clean stop) when the supervisor ends. After setuid, which clears it."""
    if sys.platform.startswith("linux"):
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
    if os.getppid() != supervisor:
        sys.exit("The supervisor has ended; the server was not started.")


def main(supervisor: str, uid: str, gid: str, *command: str) -> None:
    os.umask(0o077)
    drop_root(uid, gid)
    stop_with(int(supervisor))
    os.execv(command[0], command)  # noqa: S606 - the whole purpose


if __name__ == "__main__":
    main(*sys.argv[1:])
