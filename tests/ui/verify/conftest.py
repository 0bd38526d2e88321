"""What tests of these pages rely on: the real engine, and a window of a given size, language and look."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.first_actions import load_first_actions
from desktop.logic.verify.answer.judgement import Judgement
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import Words, load_words
from desktop.ui import application, background
from desktop.ui.page import Surroundings
from desktop.ui.places import Channels, Check, Draft, FirstActions, Place, Verdict
from desktop.ui.recovery.first_actions import FirstActionsPage
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.files import Files
from desktop.ui.verify.verdict import VerdictPage
from desktop.window import FURNITURE
from tests.ui.host import Host, Make, jobs_of_a_test

TODAY = date(2026, 11, 24)
LANGUAGES = ("id", "en", "double")
WIDE, SMALL = (1366, 768), (1024, 700)

Show = Callable[..., Shell]
Ask = Callable[[Draft], Judgement]


def words_of(language: str, programme: Programme) -> Words:
    """A language, or Indonesian with every sentence twice: what no translation will ever be longer than."""
    if language != "double":
        return load_words(language, programme)
    words = load_words("id", programme)
    texts = {key: f"{text} {text}" for key, text in words.texts.items()}
    return Words(words.language, texts, words.fallback, words.always, strict=words.strict)


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """Metrics are those of our faces, as in the window."""
    qapp.setStyle("Fusion")
    application._load_faces(application._FACES + application._MORE_FACES)


@pytest.fixture(autouse=True)
def _quiet(faces: None) -> Iterator[None]:
    """Our faces are loaded; a job of one test does not answer into the next."""
    yield
    assert background.wait_for_all()


@pytest.fixture(scope="session")
def pack() -> Programme:
    """The built-in pack."""
    return load_programme()


@pytest.fixture(scope="session")
def checker(pack: Programme) -> Checker:
    """The real engine."""
    return Checker((pack,), load_phrases("id"))


@pytest.fixture(scope="session")
def check(checker: Checker) -> Ask:
    """The engine as the check page asks it."""
    return lambda draft: checker.check(draft.text, today=TODAY, via=draft.via, typed=draft.typed)


@pytest.fixture
def copied() -> list[str]:
    """What was put on the clipboard."""
    return []


@pytest.fixture
def chosen() -> list[Path | None]:
    """What the person chooses in the dialog, one after another."""
    return []


@pytest.fixture
def files(checker: Checker, chosen: list[Path | None]) -> Files:
    """Pictures and mails, judged by the real engine."""
    return Files(
        lambda _parent: chosen.pop(0),
        lambda content: checker.mail(content, today=TODAY),
        lambda payloads: checker.codes(payloads, today=TODAY),
    )


@pytest.fixture
def show(
    qtbot: QtBot, qapp: QApplication, pack: Programme, checker: Checker, check: Ask, copied: list[str], files: Files
) -> Show:
    """Shows a page in a real window: show(page, argument, language=, look=, scale=, size=)."""
    situations = load_first_actions(pack)
    pages: dict[type[Place], Make] = {
        Check: lambda around, place: CheckPage(around, place, check, checker.describe, files),
        CheckShared: lambda around, _place: CheckPage(around, Check(), check, checker.describe),
        Verdict: lambda around, place: VerdictPage(around, place.judgement, pack, copied.append),
        Channels: lambda around, place: ChannelsPage(around, place, pack, copied.append),
        FirstActions: lambda around, place: FirstActionsPage(around, place.situation or None, situations, pack),
    }

    def shown(
        page: str, argument: object = None, *, language: str = "id", look: str = "light", scale: float = 1.0,
        size: tuple[int, int] = WIDE,
    ) -> Shell:  # fmt: skip
        shell = Host(pages, Surroundings(words_of(language, pack), Theme(look, scale), jobs_of_a_test), FURNITURE).shell
        qtbot.addWidget(shell)
        shell.resize(*size)
        shell.show()
        shell.open(place_of(page, argument))
        settle()
        return shell

    return shown


def settle() -> None:
    """Let layouts find their place and thrown away widgets go."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


class CheckShared(NamedTuple):
    """The check page where no file may be opened."""


def place_of(page: str, argument: object = None) -> Place:
    """The place of a page by its name, with what it shows."""
    match page, argument:
        case "check", Draft():
            return Check(argument)
        case "verdict", Judgement():
            return Verdict(argument)
        case "channels", str():
            return Channels(argument)
        case "first_actions", str():
            return FirstActions(argument)
    places = {"check": Check(), "check-shared": CheckShared(), "channels": Channels(), "first_actions": FirstActions()}
    return places[page]


def misfits(page: QWidget) -> list[str]:
    """Every visible widget that has less room than it needs, or that stands outside its parent's width."""
    found = []
    for widget in page.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or widget.objectName().startswith("qt_scrollarea"):
            continue
        name = f"{type(widget).__name__} {widget.accessibleName()[:40]}"
        if widget.hasHeightForWidth() and widget.height() + 1 < widget.heightForWidth(widget.width()):
            found.append(f"{name}: {widget.height()} high, needs {widget.heightForWidth(widget.width())}")
        if widget.width() + 1 < widget.minimumSizeHint().width():
            found.append(f"{name}: {widget.width()} wide, needs {widget.minimumSizeHint().width()}")
        if widget.geometry().right() > parent.width():
            found.append(f"{name}: ends at {widget.geometry().right()} of {parent.width()}")
    return found
