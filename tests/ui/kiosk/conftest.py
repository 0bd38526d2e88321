"""A kiosk's window with a clock that a test moves, in a process of its own neither: one visit follows the other."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.kiosk_visit import Around, KioskWindow
from desktop.kiosk_wipe import WIPE, Step
from desktop.logic.kiosk.policy import Policy, Problem, Reading
from desktop.logic.kiosk.visit_count import Counted
from desktop.premises import Premises, kiosk
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.kiosk.covers import FRAMELESS
from desktop.ui.kiosk.doors import Doors
from desktop.ui.kiosk.shell import KioskShell
from desktop.ui.kiosk.staff import StaffWays, Tried
from tests.ui.clocks import HandClock, passed
from tests.ui.shown import WIDE, settle


class Opened(NamedTuple):
    """A kiosk's window: its clock, how often it said that a visit is over, and as what visits were counted."""

    window: KioskWindow
    clock: HandClock
    over: list[str]
    ended: list[str]
    counted: list[Counted]

    @property
    def shell(self) -> KioskShell:
        return self.window.shell


OpenKiosk = Callable[..., Opened]


@pytest.fixture
def open_kiosk(application: Application, qtbot: QtBot) -> Iterator[OpenKiosk]:
    """open_kiosk(policy, problems=, steps=, alone=, call=, premises=): `alone` goes on in the same process."""
    opened: list[tuple[KioskShell, Doors]] = []

    def open_one(
        policy: Policy = Policy(),  # noqa: B008  # frozen
        *,
        problems: tuple[Problem, ...] = (),
        steps: tuple[Step, ...] = WIPE,
        alone: bool = True,
        call: bool = False,
        premises: Premises | None = None,
    ) -> Opened:
        clock, over, ended, counted = HandClock(), list[str](), list[str](), list[Counted]()
        tries = None if policy.pin is None else lambda _pin: Tried(right=False)
        staff = StaffWays(lambda: ended.append("out"), tries, problems=problems)
        around = Around(staff, clock, None if alone else lambda: over.append("over"), call, counted=counted.append)
        made = premises or kiosk(policy)
        window = KioskWindow(application, made, Reading(policy, problems), around, passed(), steps)
        shell = window.shell
        doors = Doors(application.qt, window.stirred)
        opened.append((shell, doors))
        shell.setWindowFlags(FRAMELESS)
        shell.resize(*WIDE)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        qtbot.waitUntil(lambda: shell.ring.watching)
        window.watch()
        settle()
        return Opened(window, clock, over, ended, counted)

    yield open_one
    assert background.wait_for_all()
    for shell, doors in opened:
        doors.open()
        shell.hide()
        shell.deleteLater()
    QGuiApplication.clipboard().clear()
    settle()


@pytest.fixture
def opened(open_kiosk: OpenKiosk) -> Opened:
    """A kiosk whose policy says nothing."""
    return open_kiosk()
