"""Every address, method and role, against what people wrote in access.yaml.

The generator only enumerates. What is expected is read by people and never derived from the code under test.
"""

from __future__ import annotations

import pytest

from tests.matrix.asking import ask, header_faults, leaks, path_of, sent, status_faults
from tests.matrix.table import METHODS, book, groups, rows
from tests.matrix.walk import addresses
from tests.matrix.world import ACTORS, ANONYMOUS, BORN, OWN, ROLES, canaries

MOST_OPEN = 8
NAMES = sorted(rows())
pytestmark = pytest.mark.django_db


def test_every_address_has_a_row():
    unlisted = sorted(address.route for address in addresses() if address.name not in rows())
    assert not unlisted, f"Add a row to tests/matrix/access.yaml for: {unlisted}"


def test_every_row_is_an_address():
    stale = sorted(set(rows()) - {address.name for address in addresses()})
    assert not stale, f"No such address any more, take these rows out of access.yaml: {stale}"


def test_every_address_has_a_name_of_its_own():
    named = [address.name for address in addresses()]
    assert all(named) and len(named) == len(set(named))


def test_the_actors_are_the_roles_of_the_requirements():
    from keyturn.accounts.roles import roles

    assert set(roles()) == {*ROLES, "hmis-lead"}
    assert set().union(*(set(members) for members in book()["groups"].values())) <= set(ACTORS)


def test_few_addresses_answer_without_sign_in():
    open_to_all = sorted(name for name, row in rows().items() if ANONYMOUS in row.who)
    assert len(open_to_all) <= MOST_OPEN, open_to_all


@pytest.mark.parametrize("name", NAMES)
def test_the_answers_are_those_of_the_matrix(name, world, browsers):
    row = rows()[name]
    address = next((a for a in addresses() if a.name == name), None)
    assert address is not None, f"{name} is no address"
    wrong = [fault for cell in _cells(row) for fault in _faults(row, address, cell, world, browsers)]
    assert not wrong, f"\n{len(wrong)} faults\n" + _table(wrong)


def _cells(row):
    for relation in row.relations():
        for method in METHODS if relation in (None, OWN) else row.methods:
            for actor in ACTORS:
                yield method, actor, relation


def _faults(row, address, cell, world, browsers):
    method, actor, relation = cell
    path = path_of(address, row, relation, actor, world)
    expected = row.expected(method, actor, relation)
    shows = method == "GET" and row.of in ("client", "enrollment") and expected == {200} and not row.unread
    key = world.keys["client"][relation] if shows else ""
    answer = ask(browsers[actor], method, path, sent(row, method, relation, actor, world), world.users.get(actor), key)
    where = (f"{method} {name_of(relation)}", actor)
    yield from ((*where, fault) for fault in status_faults(answer, expected, actor, row))
    if shows and not answer.read_events:
        yield *where, "a client was shown and no event says so"
    for fault in (*header_faults(answer), *leaks(answer, actor, path), *_in_query(answer.headers.get("Location", ""))):
        yield *where, fault


def name_of(relation):
    return f"({relation})" if relation else ""


def _table(wrong):
    """One line for each method, relation and fault, with the actors who met it."""
    lines = {}
    for where, actor, fault in wrong:
        lines.setdefault((where, fault), []).append(actor)
    return "\n".join(f"{where}: {fault} [{', '.join(actors)}]" for (where, fault), actors in lines.items())


def _in_query(location):
    """An address is kept in histories and logs; no client's data may stand in its query."""
    query = location.partition("?")[2]
    return [
        f"leads to an address with {relation}'s data"
        for relation in BORN
        if any(c in query for c in canaries(relation))
    ]


def test_groups_hold_actors_only():
    assert set().union(*groups().values()) == set(ACTORS)
