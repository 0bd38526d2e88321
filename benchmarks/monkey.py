"""A monkey at a kiosk: seeded presses and keys on whatever stands there, one visit after the other in one process."""

from collections.abc import Callable, Iterator
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.kiosk_visit import KioskWindow
from desktop.ui import background
from desktop.ui.page import Finish, Open
from desktop.ui.room import RoomTile

ACTIONS = 12
"""Presses of one visit."""

_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_Return)


def visits(window: KioskWindow, text: Callable[[], str], seed: int = 1) -> Iterator[int]:
    """Visits without end; gives the number of each when all of it should be gone. `text` makes what is typed."""
    random, number = Random(seed), 0  # noqa: S311  # the same monkey each time
    while True:
        number += 1
        _visit(window, text, random)
        yield number


def settle() -> None:
    """Let pages find their place, and what was thrown away go."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _visit(window: KioskWindow, text: Callable[[], str], random: Random) -> None:
    tiles: tuple[RoomTile, ...] = window.rooms.tiles
    window.shell.want(Open(random.choice(tiles).opens))
    settle()
    for _ in range(ACTIONS):
        if window.ending:
            break
        _act(window, text, random)
        settle()
    window.shell.want(Finish())
    while window.ending:
        settle()
    background.wait_for_all()
    settle()


def _act(window: KioskWindow, text: Callable[[], str], random: Random) -> None:
    page = window.shell.page
    fields = [one for one in _seen(page) if isinstance(one, QLineEdit | QPlainTextEdit) and not one.isReadOnly()]
    buttons = [one for one in _seen(page) if isinstance(one, QAbstractButton) and one.isEnabled()]
    if fields and random.random() < 0.5:
        QTest.keyClicks(random.choice(fields), text())
    elif buttons and random.random() < 0.8:
        random.choice(buttons).click()
    else:
        key = random.choice(_KEYS)
        QTest.keyClick(QApplication.focusWidget() or window.shell, key)


def _seen(page: QWidget) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget) if one.isVisible()]
