"""How nothing of a visit stays: its end is a list of steps with names.

Each is needed: the tests take every one of them out and find what it would have left. What a new process makes of the
rest is told in `docs/threat-model.md`.
"""

import gc
from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmapCache

from desktop.premises import Premises
from desktop.ui.kiosk.shell import KioskShell
from desktop.visit import Visit


class Wiped(Protocol):
    """A window whose visit ends: `KioskWindow` in `desktop.kiosk_visit`."""

    visit: Visit
    premises: Premises

    @property
    def shell(self) -> KioskShell:
        """What is seen."""
        ...

    def begin_anew(self) -> None:
        """Nobody sits here."""
        ...

    def choose_anew(self) -> None:
        """Language, size and look are the policy's."""
        ...


class Step(NamedTuple):
    """One thing that the end of a visit does."""

    name: str
    do: Callable[[Wiped], None]


def _forget_jobs(window: Wiped) -> None:
    """What still runs answers nobody, and nothing on this side holds a question; what still prints is given up."""
    window.visit.give_up()


def _throw_pages_away(window: Wiped) -> None:
    """On Qt's side too, and at once: with them go their fields and what those could undo."""
    window.shell.strip()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _clear_clipboard(window: Wiped) -> None:
    window.premises.outside.clipboard().clear()


def _clear_selection(window: Wiped) -> None:
    window.premises.outside.clipboard().clear_selection()


def take_over(window: Wiped) -> None:
    """What a window that fell could not take with it: some systems keep what was copied there."""
    _clear_clipboard(window)
    _clear_selection(window)


def _remove_files(window: Wiped) -> None:
    window.premises.outside.files.clear()


def _collect(_window: Wiped) -> None:
    """What holds itself in a ring goes now, not when Python thinks of it."""
    gc.collect()


WIPE = (
    Step("jobs", _forget_jobs),
    Step("pages", _throw_pages_away),
    Step("visit", lambda window: window.begin_anew()),
    Step("choices", lambda window: window.choose_anew()),
    Step("keyboard", lambda window: window.shell.forget_keyboard()),
    Step("clipboard", _clear_clipboard),
    Step("selection", _clear_selection),
    Step("files", _remove_files),
    Step("pictures", lambda _: QPixmapCache.clear()),
    Step("garbage", _collect),
)
"""The end of a visit, in order."""
