"""The web process: granian with WSGI workers, which it starts again when one dies. Run with `python -m`."""

from __future__ import annotations

import argparse

from keyturn.cli.support.parent import end_with_parent

APPLICATION = "keyturn.cli.support.web_application:application"


def main(arguments: list[str] | None = None) -> None:
    """Serves until SIGTERM or SIGINT, or until its parent is gone."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--target", default=APPLICATION)
    serve(parser.parse_args(arguments))


def serve(args: argparse.Namespace) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    end_with_parent()
    Granian(
        args.target,
        address=args.host,
        port=args.port,
        interface=Interfaces.WSGI,
        workers=args.workers,
        blocking_threads=args.threads,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    main()
