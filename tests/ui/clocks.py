"""Hand in hand: clocks of windows under test, and the double click that they are for."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def passed() -> Callable[[], float]:
    """By which every wait is over: between any two looks at it a second goes by."""
    return count().__next__


class HandClock:
    """Stands still until a test moves it on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def double_click(button: QWidget) -> None:
    """As a hand does it: press, release, press, release at one place of the window, whatever stands there by then."""
    window = button.window()
    place = button.mapTo(window, button.rect().center())
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
