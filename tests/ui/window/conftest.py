"""The window as a person meets it, with settings that are kept nowhere."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.words import Words
from desktop.premises import personal
from desktop.rooms.all import LISTED, Listed, Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.shell import Shell
from desktop.window import Window
from tests.ui.clocks import passed


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> Application:
    made = Application([])
    made.load_all_faces()
    return made


@pytest.fixture
def clock() -> Callable[[], float]:
    """By this clock every button has stood there long enough."""
    return passed()


@pytest.fixture
def make_window(application: Application, clock: Callable[[], float]) -> Callable[..., Window]:
    """make_window(*more): a window with all rooms, and more of them."""

    def make(*more: Listed) -> Window:
        return Window(
            application, personal(MemorySettingsStore()), lambda window: Rooms(window, (*LISTED, *more)), ticks=clock
        )

    return make


@pytest.fixture
def window(make_window: Callable[..., Window]) -> Window:
    return make_window()


@pytest.fixture
def open_shell(qtbot: QtBot) -> Iterator[Callable[[Window], Shell]]:
    opened: list[Shell] = []

    def open_one(window: Window) -> Shell:
        shell = window.shell
        qtbot.addWidget(shell)
        shell.resize(1366, 768)
        shell.show()
        qtbot.waitUntil(lambda: shell.ring.watching)
        opened.append(shell)
        return shell

    yield open_one
    background.wait_for_all()
    for shell in opened:
        shell.close()
    settle()


@pytest.fixture
def shell(open_shell: Callable[[Window], Shell], window: Window) -> Shell:
    return open_shell(window)


def settle() -> None:
    """Let layouts and deferred deletions happen."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def doubled(words: Words) -> Words:
    """A language whose every sentence is twice as long."""
    return Words(words.language, {key: f"{text} {text}" for key, text in words.texts.items()}, always=words.always)
