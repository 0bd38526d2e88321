"""What is to be done in the next turn holds nobody who is gone by then."""

import gc
import weakref
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.later import later
from tests.ui.shown import settle


class Owner(QObject):
    """Does something in the next turn."""

    def __init__(self, done: list[str]) -> None:
        super().__init__()
        self.done = done

    def do(self) -> None:
        self.done.append("done")


def test_it_is_done_once_in_the_next_turn(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = Owner(done)

    later(owner, owner.do)
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    settle()

    assert done == ["done"]
    assert owner.children() == []


@pytest.mark.parametrize("named", [True, False], ids=["a method", "a function of its own"])
def test_an_owner_that_is_gone_is_not_called_and_not_kept(*, named: bool) -> None:
    done: list[str] = []
    owner = Owner(done)
    seen = weakref.ref(owner)
    later(owner, owner.do if named else partial(Owner.do, owner))

    shiboken6.delete(owner)
    del owner
    settle()
    gc.collect()

    assert done == []
    assert seen() is None
