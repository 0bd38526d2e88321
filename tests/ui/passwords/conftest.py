"""The password pages in a real window: judged by what a test says, at the moment it says so, and never by a clock."""

import threading
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.logic.findings import Finding
from desktop.logic.pack.programme import Programme
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.strength import Strength, score_of
from desktop.ui import background
from desktop.ui.once import Once
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.proposal import SEPARATORS, Kind, Proposal, Wish
from desktop.ui.passwords.strength import Abilities, PasswordPage
from desktop.ui.passwords.takeaway import PassphrasePage
from desktop.ui.passwords.typed import Answer, Left, Sheet, Typed
from desktop.ui.places import Place
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.window import FURNITURE
from tests.ui.host import Host, Make, jobs_of_a_test
from tests.ui.verify.conftest import _quiet, faces, pack, words_of

__all__ = ["_quiet", "faces", "pack"]

W = TypeVar("W", bound=Page)
WIDE, SMALL = (1366, 768), (1024, 700)
WORDS = cycle(("kapal", "senja", "rumput", "lompat", "kertas", "tenang", "sawah", "pelita"))


class Judge:
    """Answers as a test wants: by length, or held back until `go`. Remembers how many questions came, no text."""

    def __init__(self) -> None:
        self.asked = 0
        self.about: tuple[str, ...] = ()
        self.findings: tuple[Finding, ...] = (vocabulary.SHORT(length="8"),)
        self.go: threading.Event | None = None
        self.begun = threading.Event()

    def __call__(self, typed: Typed) -> Answer:
        self.asked += 1
        self.about = typed.about
        self.begun.set()
        if self.go is not None:
            self.go.wait(10)
        guesses = float(len(typed.password))
        alike = vocabulary.CHANGE_SAME() if typed.other == typed.password else vocabulary.CHANGE_SAME_CORE()
        return Answer(Strength(guesses, score_of(guesses), findings=self.findings), alike if typed.other else None)


def make(wish: Wish) -> Proposal:
    """Draws the next words of a fixed row."""
    parts = tuple(next(WORDS) for _ in range(wish.length))
    if wish.kind is Kind.RANDOM:
        return Proposal(("kR7m", "2xQp", "9TgW", "4hNb", "Zc3d")[: wish.length // 4], "", 5.5 * wish.length)
    return Proposal(parts, SEPARATORS[wish.separator], 11.0 * wish.length)


class Window:
    """A window with the room in it."""

    def __init__(self, shell: Shell, judge: Judge) -> None:
        self.shell, self.judge = shell, judge

    @property
    def page(self) -> PasswordPage:
        page = self.shell.page
        assert isinstance(page, PasswordPage)
        return page

    @property
    def print(self) -> PassphrasePage:
        page = self.shell.page
        assert isinstance(page, PassphrasePage)
        return page


Open = Callable[..., Window]


@pytest.fixture
def judge() -> Iterator[Judge]:
    one = Judge()
    yield one
    if one.go is not None:
        one.go.set()
    assert background.wait_for_all()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, pack: Programme, judge: Judge) -> Iterator[Open]:
    """window(sheet, page=, language=, look=, scale=, size=, can=) opens the room; `judge` answers."""
    opened: list[Shell] = []

    def opens(
        sheet: Sheet | None = None, *, page: str = "password", wish: Wish | None = None, language: str = "id",
        look: str = "light", scale: float = 1.0, size: tuple[int, int] = WIDE, **can: object,
    ) -> Window:  # fmt: skip
        abilities = Abilities(judge, make, compare=True, copy=lambda _text: None)._replace(**can)  # type: ignore[arg-type]

        def left(given: object) -> Left:
            return given if isinstance(given, Left) else Left(Once(sheet or Sheet()), wish or Wish())

        pages: dict[type[Place], Make] = {
            Password: lambda around, place: PasswordPage(around, left(place.left), abilities),
            Passphrase: lambda around, place: PassphrasePage(around, left(place.left), make, abilities.copy),
        }
        around = Surroundings(words_of(language, pack), Theme(look, scale), jobs_of_a_test)
        shell = Host(pages, around, FURNITURE).shell
        qtbot.addWidget(shell)
        shell.resize(*size)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        shell.open({"password": Password(), "passphrase": Passphrase()}[page])
        settle()
        opened.append(shell)
        return Window(shell, judge)

    yield opens
    for shell in opened:
        shell.close()
    QGuiApplication.clipboard().clear()
    settle()


def settle() -> None:
    """Let layouts find their place and thrown away widgets go."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
