from collections.abc import Callable
from functools import partial

import pytest

from hudkit.engine import Engine
from tests.spec.engines import database, engine, spark_session
from tests.spec.spec import check

__all__ = ["database", "engine", "spark_session"]


@pytest.fixture
def spec(engine: Engine) -> Callable[..., None]:
    """Runs a specification on one engine."""
    return partial(check, engine)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "spec" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.spec)
