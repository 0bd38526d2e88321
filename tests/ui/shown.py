"""What tests ask about a page in a window: its size and language, whether it has settled, what has too little room."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement
from desktop.logic.words import Words, load_words
from desktop.ui.furniture import FURNITURE
from desktop.ui.page import Surroundings
from desktop.ui.places import Channels, Check, Draft, Place, Recovery, Verdict
from desktop.ui.recovery.places import Asking, AtStep, Planned
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button, PlainLabel, ScrollPage, Tile
from desktop.ui.widgets.choice import Choice
from desktop.window import Window
from tests.ui.host import Host, Make

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001  # the clock on the wall
LANGUAGES = ("id", "en", "double")
WIDE, SMALL = (1366, 768), (1024, 700)

Show = Callable[..., Shell]
Ask = Callable[[Draft], Judgement]


def words_of(language: str, programme: Programme) -> Words:
    """A language, or Indonesian with every sentence twice: what no translation will ever be longer than."""
    return doubled(load_words("id", programme)) if language == "double" else load_words(language, programme)


def doubled(words: Words) -> Words:
    """A language whose every sentence is twice as long."""
    texts = {key: f"{text} {text}" for key, text in words.texts.items()}
    return Words(words.language, texts, words.fallback, words.always, strict=words.strict)


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
        case "channels", Channels():
            return argument
        case "recovery", str():
            return Recovery(argument)
        case "question", str():
            return Asking(argument)
        case "step", str():
            return AtStep(argument)
    places = {
        "check": Check(),
        "check-shared": CheckShared(),
        "channels": Channels(),
        "recovery": Recovery("urgent"),
        "plan": Planned(),
    }
    return places[page]


def window_of(pages: Mapping[type[Place], Make], around: Surroundings, size: tuple[int, int] = WIDE) -> Shell:
    """A window that is made of these pages; it is not shown yet."""
    shell = Host(pages, around, FURNITURE).shell
    shell.resize(*size)
    return shell


def unpainted(qtbot: QtBot, window: Window, size: tuple[int, int]) -> Shell:
    """A window that finds a place for everything and draws nothing, which halves the time."""
    shell = window.shell
    qtbot.addWidget(shell)
    shell.setUpdatesEnabled(False)
    shell.resize(*size)
    shell.show()
    return shell


def settle() -> None:
    """Let layouts find their place and thrown away widgets go."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


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


def cut_off(shell: Shell) -> list[str]:
    """What of the whole window, header and bar too, shows less than all of its words, to the pixel."""
    found = []
    for one in shell.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, PlainLabel | Button | Choice | Tile):
            text = one.text() if isinstance(one, PlainLabel) else one.accessibleName()
            if one.width() < one.minimumSizeHint().width():
                found.append(f"too narrow: {text[:60]} {one.width()} < {one.minimumSizeHint().width()}")
            if one.hasHeightForWidth() and one.height() < one.heightForWidth(one.width()):
                found.append(f"too low: {text[:60]} {one.height()} < {one.heightForWidth(one.width())}")
        if isinstance(one, ScrollPage) and one.content.minimumSizeHint().width() > one.viewport().width():
            wide = f"{one.content.minimumSizeHint().width()} > {one.viewport().width()}"
            found.append(f"wider than the page: {type(shell.page).__name__} {wide}")
    return found
