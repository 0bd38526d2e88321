"""What every test of plain Python may rely on."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _seldom_collected() -> Iterator[None]:
    """The whole heap, with ten thousand tests on it, is searched for cycles only where a test asks for that.

    Otherwise a tenth of the time of these tests goes there. Young objects are collected as ever.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, 1_000)
    yield
    gc.set_threshold(young, middle, old)
