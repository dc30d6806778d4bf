"""The steps of a run as they are built, and let go of: what is large and needed no more would only fill memory."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from hudkit.engine.base import Engine
from hudkit.rule import Step, order

LARGE = 100_000
"""Rows from which a step is let go of when nothing that comes needs it, and from which a plan of its own is cheap."""


class Built:
    """Steps built on an engine. `rows` tells how many rows each had, whether or not it is still there."""

    def __init__(self, engine: Engine, steps: Mapping[str, Step], there: Collection[str] = ()) -> None:
        """`there` names steps the engine holds already."""
        self.rows: dict[str, int] = {}
        self._engine = engine
        self._steps = steps
        self._there = set(there)

    def __contains__(self, name: object) -> bool:
        return name in self._there

    @property
    def large(self) -> bool:
        """Whether any step had many rows."""
        return max(self.rows.values(), default=0) >= LARGE

    def build(self, step: Step) -> None:
        """Run a step and keep its rows."""
        self._engine.build(step.id, step.body)
        self.rows[step.id] = self._engine.rows(step.id)
        self._there.add(step.id)

    def restore(self, name: str) -> None:
        """Build a step, and all it needs, as far as they are not there."""
        for step in order(self._steps, [name], self._there):
            self.build(step)

    def let_go(self, names: Iterable[str]) -> None:
        """Drop those of these steps that are large."""
        for name in self._there.intersection(names):
            if self.rows.get(name, 0) >= LARGE:
                self._engine.drop(name)
                self._there.remove(name)


def last_uses(uses: Sequence[Collection[str]]) -> list[list[str]]:
    """Of relations used one group after another: for each group, those that no later one uses."""
    last = {name: place for place, used in enumerate(uses) for name in used}
    return [[name for name in set(used) if last[name] == place] for place, used in enumerate(uses)]
