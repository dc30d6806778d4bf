"""The first wall, broken on purpose: with each address's policy loosened or gone, the matrix must notice (T-FAILCLOSED)."""

from __future__ import annotations

import pytest

from keyturn.config.policies import BORROWED
from keyturn.kernel.access import Policy
from tests.matrix.asking import ask, path_of, sent, status_faults
from tests.matrix.table import rows
from tests.matrix.walk import addresses
from tests.matrix.world import ACTORS, ANONYMOUS, OWN

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OPEN, SIGNED_IN = Policy(open_to_all=True), Policy()
# Mutants that change nothing, because a second wall stands behind the policy; each with its name.
BEHIND = {
    ("audit", SIGNED_IN): "audit.selectors.events asks for the permission as well",
    **{(name, OPEN): "django-allauth asks for sign-in itself" for name in BORROWED},
}


def mutants():
    """(address, loosened policy); None is no policy at all."""
    for address in addresses():
        held = policy_of(address)
        for mutant in (None, OPEN, SIGNED_IN):
            if held is not None and not held.open_to_all and mutant != held and (address.name, mutant) not in BEHIND:
                yield pytest.param(address, mutant, id=f"{address.name}-{said(mutant)}")


def policy_of(address):
    return getattr(address.view, "policy", None) or BORROWED.get(address.name)


def said(mutant):
    return {None: "gone", OPEN: "open", SIGNED_IN: "signed-in"}[mutant]


@pytest.mark.parametrize(("address", "mutant"), list(mutants()))
def test_the_matrix_notices(address, mutant, world, browsers, monkeypatch):
    if hasattr(address.view, "policy"):
        monkeypatch.setattr(address.view, "policy", mutant)
    else:
        monkeypatch.setitem(BORROWED, address.name, mutant)
    assert any(wrong(address, actor, method, world, browsers) for actor in tried(address) for method in ("GET", "POST"))


def tried(address):
    """Somebody who is not signed in, somebody who must be refused, somebody who must be let through."""
    who = rows()[address.name].who
    refused = next((actor for actor in ACTORS if actor not in who and actor != ANONYMOUS), None)
    return [actor for actor in (ANONYMOUS, refused, next(iter(sorted(who)))) if actor]


def wrong(address, actor, method, world, browsers):
    row = rows()[address.name]
    relation = OWN if row.of else None
    path = path_of(address, row, relation, actor, world)
    answer = ask(browsers[actor], method, path, sent(row, method, relation, actor, world))
    return bool(status_faults(answer, row.expected(method, actor, relation), actor, row))
