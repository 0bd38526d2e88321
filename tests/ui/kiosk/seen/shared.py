"""A window of a shared machine as far as its looks go: the real rooms in a shell with a panel and a keyboard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.logic.words import Words
from desktop.ui.kiosk.fitted_shell import FittedShell
from desktop.ui.kiosk.furniture import KIOSK
from desktop.ui.kiosk.key import Key
from desktop.ui.kiosk.keyboard import ScreenKeyboard
from desktop.ui.page import Surroundings
from desktop.ui.places import Place
from desktop.window import Window
from tests.ui.host import Host, Make
from tests.ui.shown import settle

Pages = Mapping[type[Place], Make]
OpenFitted = Callable[..., FittedShell]
Around = Callable[..., Surroundings]

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton

_FINGER: list[QPointingDevice] = []


def fitted(window: Window) -> FittedShell:
    """The shell of a shared machine for a window of the real rooms."""
    shell = FittedShell(window, KIOSK)
    window.__dict__["shell"] = shell
    return shell


def shell_of(pages: Pages, around: Surroundings) -> FittedShell:
    """A window of these pages."""
    shell = Host(pages, around, KIOSK, FittedShell).shell
    assert isinstance(shell, FittedShell)
    return shell


def focused() -> QWidget:
    """What has the keyboard."""
    now = QApplication.focusWidget()
    assert now is not None
    return now


def press(key: QWidget) -> None:
    """As a hand does it."""
    QTest.mouseClick(key, LEFT, NO_MODIFIER, key.rect().center())


def touch(widget: QWidget, at: QPoint | None = None) -> None:
    """A finger goes down and up; at the window, as the system says it."""
    if not _FINGER:  # devices live as long as the process
        _FINGER.append(QTest.createTouchDevice())
    window = widget.window()
    handle = window.windowHandle()
    assert handle is not None
    place = widget.mapTo(window, at or widget.rect().center())
    QTest.touchEvent(handle, _FINGER[0]).press(0, place, handle)
    settle()
    QTest.touchEvent(handle, _FINGER[0]).release(0, place, handle)
    settle()


def key_of(keyboard: ScreenKeyboard, text: str) -> Key:
    """The key with these words or this name on it; the keyboard turns to where it is."""
    for signs in (keyboard.signs, not keyboard.signs):
        keyboard.show_signs(signs=signs)
        found = [key for key in keyboard.keys if key.accessibleName() == text]
        if found:
            return found[0]
    raise LookupError(text)


def type_on(keyboard: ScreenKeyboard, text: str, words: Words) -> None:
    """Press the keys of a text, capital letters by shift."""
    for letter in text:
        if letter.isupper():
            press(key_of(keyboard, words("kiosk.keyboard.shift")))
            press(next(key for key in keyboard.keys if key.accessibleName() == letter))
        elif letter == " ":
            press(key_of(keyboard, words("kiosk.keyboard.space")))
        else:
            press(key_of(keyboard, letter))
