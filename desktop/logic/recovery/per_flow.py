"""What is worked out once for each flow: a flow holds mappings, so it is known by being the same, not by its hash."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from desktop.logic.recovery.model import Flow

Made = TypeVar("Made")

KEPT = 4
"""Programmes in use at once; a test that builds many flows fills no memory."""


def per_flow(make: Callable[[Flow], Made]) -> Callable[[Flow], Made]:
    """Decorator: what `make` makes of a flow is made once. The flow is kept with it, so its id stays its own."""
    kept: dict[int, tuple[Flow, Made]] = {}

    @wraps(make)
    def find(flow: Flow) -> Made:
        found = kept.get(id(flow))
        if found is None:
            if len(kept) >= KEPT:
                kept.clear()
            found = kept[id(flow)] = (flow, make(flow))
        return found[1]

    return find
