"""A window of somebody whose accounts are kept: by a clock that stands at 28 November 2026."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.rotation.facts import Account
from desktop.premises import Premises, personal
from desktop.rooms.all import Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.checkup.changes import Records
from desktop.ui.page import Choose, Page
from desktop.ui.places import Checkup, Place
from desktop.ui.shell import Shell
from desktop.window import Window
from tests.ui.checkup.kept import MemoryRecords, StandingClock
from tests.ui.clocks import passed
from tests.ui.shown import settle


class Person:
    """Somebody at a window, what is kept of them, and what they hear; `clock` stands until a test moves it."""

    def __init__(
        self, window: Window, shell: Shell, records: MemoryRecords, heard: list[str], clock: StandingClock
    ) -> None:
        self.window, self.shell, self.records, self.heard, self.clock = window, shell, records, heard, clock

    @property
    def page(self) -> Page:
        return self.shell.page

    def open(self, place: Place | None = None) -> Page:
        """Go to a place, the check-up unless another is named, and wait until it has read what is kept."""
        self.shell.open(Checkup() if place is None else place)
        return self.wait()

    def wait(self) -> Page:
        """Let what was asked for in the background be answered."""
        for _ in range(3):
            settle()
            assert background.wait_for_all()
        settle()
        return self.page

    def get_the_keyboard(self) -> Page:
        """Come back to this window from another one."""
        QApplication.sendEvent(self.page, QEvent(QEvent.Type.WindowActivate))
        return self.wait()

    def choose(self, setting: str, value: str | int) -> Page:
        self.shell.want(Choose(setting, value))
        return self.wait()


Sits = Callable[..., Person]


@pytest.fixture
def sits(application: Application, open_shell: Callable[[Window], Shell]) -> Sits:
    """sits(*accounts): somebody with these accounts at an open window; `by` keeps them elsewhere than in memory."""

    def one(*accounts: Account, kept: bool = True, by: Records | None = None) -> Person:
        records, heard, clock = MemoryRecords(*accounts), list[str](), StandingClock()
        made = personal(MemorySettingsStore())
        outside = made.outside._replace(clock=clock, records=(lambda _premises: by or records) if kept else None)
        window = Window(
            application, Premises(outside, made.can), Rooms, None, passed(), lambda _, text: heard.append(text)
        )
        return Person(window, open_shell(window), records, heard, clock)

    return one
