"""Starting the web and the worker, and knowing that they answer."""

from __future__ import annotations

import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from keyturn.cli.support import stops
from keyturn.cli.support.passing import take_passing
from keyturn.cli.support.processes import Child, Team
from keyturn.postgres.port import is_free

ANSWER_SECONDS = 60.0
PORT_SECONDS = 3.0
ENOUGH_DEATHS = 3


def web_child(environment: dict[str, str], host: str, port: int, workers: int = 2, log: Path | None = None) -> Child:
    options = [f"--host={host}", f"--port={port}", f"--workers={workers}"]
    return _child("web server", "web", options, environment, log)


def worker_child(environment: dict[str, str], log: Path | None = None) -> Child:
    return _child("job worker", "jobs", [], environment, log)


def _child(name: str, module: str, options: list[str], environment: dict[str, str], log: Path | None) -> Child:
    command = [sys.executable, "-m", f"keyturn.cli.support.{module}", *options]
    return Child(name, command, environment, log, take_passing(Path(environment["KEYTURN_HOME"]), module))


def address_of(host: str, port: int) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def require_port(command: str, host: str, port: int) -> None:
    """Stops with the next step where the port is taken (after the time a killed Keyturn's web needs to let it go)."""
    until = time.monotonic() + PORT_SECONDS
    while not is_free(port, host):
        if time.monotonic() > until:
            raise stops.Stop(
                f"Port {port} on {host} is taken by another program (or {host} is no address of this machine). "
                f"Stop that program, or choose another port: keyturn {command} --port {port + 1}",
                stops.TAKEN,
            )
        time.sleep(0.1)


def wait_until_it_answers(team: Team, web: Child, address: str) -> bool:
    """True when the web server gives any answer below 500; False if somebody asked to stop first."""
    until = time.monotonic() + ANSWER_SECONDS
    answer = "no answer"
    while not team.asked:
        if web.deaths >= ENOUGH_DEATHS or time.monotonic() > until:
            raise stops.Stop(f"The web server does not answer properly at {address} ({answer}).{_log_tail(web.log)}")
        team.tend()
        answer = _ask(address)
        if answer == "answers":
            return True
    return False


def _ask(address: str) -> str:
    try:
        urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - our own loopback address
    except urllib.error.HTTPError as error:
        return "answers" if error.code < 500 else f"error {error.code}"
    except OSError as error:
        return str(error)
    return "answers"


def _log_tail(log: Path | None, lines: int = 15) -> str:
    if not log or not log.exists():
        return ""
    return f" Its log, {log}, ends with:\n" + "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
