"""A button of the bar keeps its place and width, whatever it says: nothing beside it slides under a hand."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from desktop.logic.passwords.strength import Strength
from desktop.ui import background
from desktop.ui.frame import ActionBar
from desktop.ui.page import Action, Choose
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.passwords.takeaway import PassphrasePage
from desktop.ui.room import Stop
from desktop.ui.secrets.typed import Answer
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button
from desktop.window import Window
from tests.ui.shown import settle

Act = Callable[[Shell], None]


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    assert background.wait_for_all()
    QGuiApplication.clipboard().setText("")


def bar_of(shell: Shell) -> list[tuple[str, QRect]]:
    bar = shell.findChild(ActionBar)
    assert bar is not None
    return [(button.label, button.geometry()) for button in bar.findChildren(Button)]


def primary(shell: Shell) -> Action:
    return next(action for action in shell.page.bar_actions() if action.primary)


def check(shell: Shell) -> None:
    box = shell.page.findChild(QPlainTextEdit)
    assert box is not None
    box.setPlainText("contoh pesan")
    primary(shell).do()


def copy(shell: Shell) -> None:
    next(action for action in shell.page.bar_actions() if action.icon == "copy").do()


def answered_strong(shell: Shell) -> None:
    assert isinstance(shell.page, PasswordPage)
    shell.page._show(Answer(Strength(12.0, 4)))


def another_kind(shell: Shell) -> None:
    assert isinstance(shell.page, PassphrasePage)
    list(shell.page.choices.kinds.values())[-1].click()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
@pytest.mark.parametrize(
    ("stop", "act"),
    [
        ("02-check-empty", check),
        ("03-official", copy),
        ("09-password-empty", answered_strong),
        ("09-passphrase-phrase", copy),
        ("09-passphrase-phrase", another_kind),
    ],
)
def test_a_button_of_the_bar_stays_where_it_is_when_it_says_something_else(
    stops: tuple[Stop, ...],
    window: Window,
    open_shell: Callable[[Window], Shell],
    stop: str,
    act: Act,
    language: str,
    size: tuple[int, int],
) -> None:
    window.choose(Choose("language", language))
    shell = open_shell(window)
    shell.resize(*size)
    shell.open(next(one.place for one in stops if one.name == stop))
    settle()
    before = bar_of(shell)

    act(shell)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # no answer of a job comes in between
    after = bar_of(shell)

    assert [text for text, _ in after] != [text for text, _ in before]
    assert [place for _, place in after] == [place for _, place in before]
