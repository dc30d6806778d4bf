"""Who a command acts as: a named person, so that the audit trail names one."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from keyturn.cli.support import stops
from keyturn.cli.support.database import in_process, open_database

if TYPE_CHECKING:
    from keyturn.kernel.access import Viewer


def add_as(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as", dest="who", metavar="EMAIL", help="the HMIS lead you are (needed where there are several)"
    )


@contextmanager
def acting(command: str, who: str | None, permission: str) -> Iterator[Viewer]:
    """Django on the database, and the viewer: the person named, else the one HMIS lead there is."""
    end_as_ctrl_c_does()
    with open_database(command) as database:
        in_process(database)
        found = [viewer for viewer in viewers(who) if viewer.everywhere(permission)]
        if len(found) != 1:
            raise stops.Stop(_say(who, len(found)), stops.USAGE)
        yield found[0]


def end_as_ctrl_c_does() -> None:
    """A terminal that closes (SIGHUP) and a machine that goes down (SIGTERM) interrupt a command: it then calls off what
    it had begun, and removes what it had written of people's records. What nohup set aside stays so."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def viewers(who: str | None) -> Iterator[Viewer]:
    """Each person sees their own roles only, so each is asked for theirs."""
    from keyturn.accounts.models import User
    from keyturn.accounts.viewers import viewer_for
    from keyturn.kernel.rls import looking_as

    people = User.objects.filter(is_active=True, **({"email": who.lower()} if who else {}))
    for user in people.order_by("pk"):
        with looking_as(user.pk):
            yield viewer_for(user)


def _say(who: str | None, found: int) -> str:
    if who:
        return "Nobody of that e-mail holds this right for the whole implementation. Name an HMIS lead with --as EMAIL."
    if found:
        return "There are several HMIS leads. Say which one you are with --as EMAIL."
    return "There is no HMIS lead yet. Make one first."
