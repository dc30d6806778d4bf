import os
import stat

import pytest

from keyturn.postgres import place as places
from keyturn.postgres.account import Account, choose_account, reachable
from keyturn.postgres.errors import PostgresError

NOBODY = Account("nobody", 65534, 65534, switch=True)
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as another account")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_secrets_are_ours_and_the_cluster_is_the_server_accounts(folder, account):
    place = places.make_place(folder / "home", account)
    assert mode(place.secrets) == mode(place.cluster) == 0o700
    assert place.cluster.stat().st_uid == account.uid
    assert place.secrets.stat().st_uid == os.geteuid()


@as_root
def test_root_runs_the_server_as_somebody_else():
    account = choose_account()
    assert account.switch and account.uid != 0


@as_root
def test_a_missing_account_is_named(monkeypatch):
    monkeypatch.setenv("KEYTURN_PG_USER", "no-such-account")
    with pytest.raises(PostgresError, match="no-such-account"):
        choose_account()


@as_root
def test_a_closed_folder_is_left_closed_and_the_database_lies_elsewhere(folder, monkeypatch):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setattr(places, "SYSTEM_STATE", folder / "state")
    place = places.make_place(closed / "home", NOBODY)
    assert mode(closed) == 0o700
    assert not reachable(closed / "home" / "postgres", NOBODY)
    assert reachable(place.data, NOBODY)
    assert places.read_place(closed / "home") == place


@as_root
def test_data_that_went_out_of_reach_is_not_begun_anew(folder):
    home = folder / "home"
    (places.make_place(home, NOBODY).data).mkdir()
    home.chmod(0o700)
    with pytest.raises(PostgresError, match="out of reach of the account nobody"):
        places.make_place(home, NOBODY)
