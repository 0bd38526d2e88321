"""Cycles with a Qt object in them die in the window's thread, whatever jobs run."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.collecting import collect_due, collect_here


class Ring(QObject):
    """An object that holds itself."""

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self.held = self
        weakref.finalize(self, lambda: died_in.append(threading.get_ident()))


def busy(kept: list[list[int]]) -> None:
    """What a job does that makes thousands of objects."""
    kept += [[number] for number in range(20_000)]


def test_a_cycle_of_qt_dies_in_the_windows_thread_while_another_makes_objects(qtbot: QtBot) -> None:
    died_in: list[int] = []
    owner = QObject()
    collect_here(owner)
    Ring(died_in)

    kept: list[list[int]] = []
    worker = threading.Thread(target=busy, args=[kept])
    worker.start()
    worker.join()
    assert died_in == []
    qtbot.waitUntil(lambda: died_in != [])

    assert died_in == [threading.get_ident()]
    assert len(kept) == 20_000
    assert not gc.isenabled()


def test_little_is_left_alone() -> None:
    gc.collect()
    before = gc.get_stats()

    collect_due()

    assert gc.get_stats() == before
