"""Changing the key under which people are sealed."""

from pathlib import Path

import pytest

from keyturn.kernel.sealing import add_sealing_key, create_key_file
from keyturn.people.models import Client
from keyturn.people.rotation import faulty, seal_again

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_keys(settings, tmp_path):
    settings.KEYTURN_KEY_FILE = str(tmp_path / "keys.json")
    create_key_file(Path(settings.KEYTURN_KEY_FILE))


def test_after_a_rotation_everybody_is_sealed_by_the_new_key_and_opens(phillip, settings):
    assert add_sealing_key(Path(settings.KEYTURN_KEY_FILE)) == 2
    assert seal_again() == 1
    again = Client.objects.get(pk=phillip.pk)
    assert bytes(again.sealed)[0] == 2
    assert again.identity.last_name == "Johnson"
    assert seal_again() == 0


def test_what_the_old_key_sealed_still_opens(phillip, settings):
    add_sealing_key(Path(settings.KEYTURN_KEY_FILE))
    assert faulty() == (1, [])


def test_a_seal_moved_to_another_record_is_found(phillip, worker):
    from keyturn.people.services import add_client

    other = add_client(worker, organization_id="oak", identity=phillip.identity)
    Client.objects.filter(pk=other.pk).update(sealed=phillip.sealed)
    assert faulty() == (1, [other.pk])


def test_the_key_file_stays_private(settings):
    path = Path(settings.KEYTURN_KEY_FILE)
    add_sealing_key(path)
    assert path.stat().st_mode & 0o077 == 0
