"""What a command had begun is called off, once, as soon as there is a database to say it to."""

from types import SimpleNamespace

import pytest
from django.db import InterfaceError, OperationalError

from keyturn.exchange import begun


@pytest.fixture
def waited(monkeypatch):
    """Seconds that were waited, without waiting."""
    seconds: list[float] = []
    monkeypatch.setattr(begun, "time", SimpleNamespace(sleep=seconds.append))
    return seconds


def _broken_off(fault: BaseException, *answers: Exception | None) -> int:
    """How often it was called off, each time with the next of these answers."""
    left = list(answers)

    def cancel() -> None:
        if answer := left.pop(0):
            raise answer

    with pytest.raises(type(fault)), begun.called_off(cancel):
        raise fault
    return len(answers) - len(left)


def test_once_is_enough(waited):
    assert _broken_off(KeyboardInterrupt(), None, None) == 1
    assert not waited


def test_a_database_that_recovers_is_waited_for(waited):
    assert _broken_off(OperationalError(), OperationalError(), InterfaceError(), None) == 3
    assert sum(waited) == 2


def test_a_database_that_stays_away_is_not_waited_for_for_ever(waited):
    assert _broken_off(OperationalError(), *[OperationalError()] * 50) == begun.SECONDS
    assert sum(waited) == begun.SECONDS


def test_what_has_ended_is_left_alone(waited):
    assert _broken_off(KeyboardInterrupt(), begun.NotNow("done"), None) == 1


def test_other_faults_and_none_call_nothing_off():
    assert _broken_off(ValueError(), None) == 0
    with begun.called_off(lambda: pytest.fail("called off")):
        pass
