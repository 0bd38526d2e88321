"""What the next person finds: the start page to the pixel, and no letter of the last one anywhere."""

import os
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kiosk_wipe import take_over
from desktop.logic.kiosk.policy import Pin, Policy
from desktop.ui import background
from desktop.ui.kiosk.furniture import KEYBOARD
from desktop.ui.kiosk.places import Staff
from desktop.ui.kiosk.shell import KioskShell
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.page import DRESS, Choose, Finish, Toggle
from desktop.ui.places import Check, Home
from desktop.ui.room import Stop
from tests.traces import Canary
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.shown import settle

# Digits, which every field takes, the one of the PIN too.
CANARY = Canary("83650174", "29")
SOME_PIN = Pin(1 << 15, 8, 1, bytes(16), bytes(32))
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


def picture(opened: Opened) -> QImage:
    """The window to the pixel, with the pointer at one place."""
    QTest.mouseMove(opened.shell.windowHandle(), QPoint(3, 3))
    settle()
    return opened.shell.grab().toImage()


def end(qtbot: QtBot, opened: Opened) -> None:
    """The person is done, and the next may come."""
    opened.shell.want(Finish())
    qtbot.waitUntil(lambda: not opened.window.ending)
    settle()


def keyboard(opened: Opened) -> None:
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or opened.shell, Qt.Key.Key_Tab)
    opened.shell.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def choices(opened: Opened) -> None:
    for name, value in (("language", "en"), ("theme", "contrast"), ("text_size", 150)):
        opened.shell.want(Choose(name, value))


def panel(opened: Opened) -> None:
    opened.shell.want(Toggle(DRESS))
    settle()


def typing(opened: Opened) -> None:
    opened.shell.open(Check())
    opened.shell.want(Toggle(KEYBOARD))
    settle()


def mouse(opened: Opened) -> None:
    QTest.mouseClick(opened.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(700, 300))
    settle()


LOOKS = ("light", "dark", "contrast")
VISITS = (keyboard, choices, panel, typing, mouse, lambda one: one.shell.open(Staff()))


@pytest.mark.parametrize(("visit", "look"), list(zip(VISITS, cycle(LOOKS), strict=False)))
def test_the_start_page_afterwards_is_the_one_of_a_fresh_start(
    qtbot: QtBot, open_kiosk: OpenKiosk, visit: Callable[[Opened], None], look: str
) -> None:
    opened = open_kiosk(Policy(theme=look))
    fresh = picture(opened)
    visit(opened)
    assert picture(opened) != fresh

    end(qtbot, opened)

    assert picture(opened) == fresh


def fields(shell: KioskShell) -> list[QWidget]:
    """The fields that a person can type into now."""
    return [one for one in shell.findChildren(QWidget) if isinstance(one, FIELDS) and one.isVisible()]


def open_everything(shell: KioskShell) -> None:
    """Whatever opens on the page: it may hold a field."""
    for part in shell.page.findChildren(QWidget):
        opens = getattr(part, "open", None)
        if callable(opens):
            opens()
    settle()


def type_on_screen(shell: KioskShell, field: QWidget, text: str) -> None:
    """By the keys of the keyboard on the screen; a PIN has a pad of its own in their place."""
    if isinstance(shell.page, StaffPage):
        QTest.keyClicks(field, text)
        return
    if shell.keyboard is None:
        shell.want(Toggle(KEYBOARD))
        settle()
    assert shell.keyboard is not None
    shown = shell.keyboard.keys
    keys = {key.cap.text: key for key in shown if key.cap.text}
    for letter in text:
        if letter in keys:
            QTest.mouseClick(keys[letter], Qt.MouseButton.LeftButton)


@pytest.fixture
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, where nobody else has any."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("on_screen", [False, True], ids=["keyboard", "keyboard on the screen"])
def test_nothing_that_is_typed_into_any_field_of_any_page_is_left(
    qtbot: QtBot, open_kiosk: OpenKiosk, stops: tuple[Stop, ...], own_temp: Path, *, on_screen: bool
) -> None:
    opened = open_kiosk(Policy(pin=SOME_PIN))
    shell, typed = opened.shell, 0
    shell.setUpdatesEnabled(False)  # nobody looks
    for place in (*{type(stop.place): stop.place for stop in stops}.values(), Staff()):
        shell.open(place)
        settle()
        open_everything(shell)
        for field in fields(shell):
            field.setFocus()
            if on_screen:
                type_on_screen(shell, field, CANARY.text)
            else:
                QTest.keyClicks(field, CANARY.text)
            typed += 1
            if typed == 1:  # the search finds what is there
                assert CANARY.in_properties()
    assert typed >= 8

    end(qtbot, opened)
    assert background.wait_for_all()
    settle()

    kept = [Path(os.environ[name]) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")]
    assert CANARY.everywhere(own_temp, *kept) == []
    assert [file for folder in (own_temp, *kept) for file in folder.rglob("jaga-akun-kiosk*")] == []
    assert shell.places == (Home(),)


def test_what_a_window_that_fell_left_on_the_clipboard_is_gone_when_the_next_one_takes_over(
    open_kiosk: OpenKiosk,
) -> None:
    QApplication.clipboard().setText(CANARY.text)

    take_over(open_kiosk().window)

    assert CANARY.on_clipboards() == []


def test_a_page_that_is_opened_says_before_and_after_that_the_window_is_alive(open_kiosk: OpenKiosk) -> None:
    opened, said = open_kiosk(), list[str]()
    opened.window.around = opened.window.around._replace(alive=lambda: said.append(type(opened.shell.page).__name__))

    opened.shell.open(Check())

    assert said == ["StartPage", "StartPage"]
    assert type(opened.shell.page).__name__ == "CheckPage"
