"""Nothing that was typed outlives the page: not in Python's objects, not in the history, not on the clipboard.

A canary is typed where people type; then every object that Python tracks is searched. Freed memory is not claimed.
"""

import gc
import threading
from collections.abc import Callable
from types import FrameType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.logic.passwords.breach import NotFound
from desktop.ui import background
from desktop.ui.once import Once
from desktop.ui.page import Back, Finish
from desktop.ui.passwords.places import Passphrase
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.passwords.typed import Sheet
from desktop.ui.places import Home
from desktop.ui.secrets.typed import Typed, for_the_next_page
from tests.traces import Canary
from tests.ui.passwords.judged import Judge, Open, Opened
from tests.ui.shown import settle

pytestmark = pytest.mark.slow

CANARY = Canary("irtsu-kidnar-47", "x11")


def canary() -> str:
    return CANARY.text


def holders() -> list[str]:
    """Every object known to Python that holds the canary."""
    return CANARY.in_objects()


def type_everywhere(qtbot: QtBot, page: PasswordPage) -> None:
    """The canary in every field, judged, shown, compared and looked for."""
    assert page.reuse is not None
    page.hints.open()
    page.reuse.open()
    for field in (page.field.edit, page.reuse.field.edit, *page.hints.fields.values()):
        QTest.keyClicks(field, canary())
    page.field.show_text(shown=True)
    qtbot.waitUntil(lambda: not page.live.waiting)
    if page.breach is not None:
        page.breach.buttons[0].click()
        page.breach.buttons[0].click()
        qtbot.waitUntil(lambda: page.breach is not None and page.breach.said.endswith("not-found"))
    settle()


def left(opened: Opened) -> list[str]:
    assert background.wait_for_all()
    settle()
    return CANARY.everywhere()


def test_the_search_finds_what_is_there() -> None:
    hidden = {"somewhere": [canary()]}

    assert any("list" in one for one in holders())
    hidden.clear()
    assert holders() == []


def test_while_it_stands_in_the_field_no_object_of_python_holds_it(qtbot: QtBot, room: Open) -> None:
    opened = room(ask_breach=lambda _password, _wanted: NotFound())
    type_everywhere(qtbot, opened.page)
    assert background.wait_for_all()
    settle()

    assert holders() == []


@pytest.mark.parametrize(
    "away",
    [
        lambda opened: opened.shell.want(Back()),
        lambda opened: opened.shell.want(Finish()),
        lambda opened: opened.shell.open(Passphrase()),
        lambda opened: opened.shell.open(Home()),
        lambda opened: opened.shell.close(),
    ],
    ids=["back", "finish", "another page", "home", "close"],
)
def test_nothing_is_left_when_the_page_is_gone(qtbot: QtBot, room: Open, away: Callable[[Opened], None]) -> None:
    opened = room(ask_breach=lambda _password, _wanted: NotFound())
    type_everywhere(qtbot, opened.page)

    away(opened)

    assert left(opened) == []


def test_nothing_is_left_after_a_change_of_look_and_back(qtbot: QtBot, room: Open) -> None:
    opened = room()
    type_everywhere(qtbot, opened.page)
    opened.shell.redress()
    settle()
    assert opened.page.field.edit.entered == canary()
    assert holders() == []

    opened.shell.want(Back())

    assert left(opened) == []


def test_a_job_that_runs_when_the_page_goes_leaves_nothing(qtbot: QtBot, room: Open, judge: Judge) -> None:
    judge.go = threading.Event()
    opened = room()
    QTest.keyClicks(opened.page.field.edit, canary())
    qtbot.waitUntil(judge.begun.is_set)

    opened.shell.want(Back())
    settle()
    judge.go.set()

    assert left(opened) == []


def test_a_job_that_raises_leaves_and_logs_nothing(qtbot: QtBot, room: Open, caplog: pytest.LogCaptureFixture) -> None:
    def raises(typed: Typed) -> None:
        raise ValueError(typed.password)

    opened = room(check=raises)
    with qtbot.waitSignal(opened.page.live.late):
        QTest.keyClicks(opened.page.field.edit, canary())
    opened.shell.want(Back())

    assert left(opened) == []
    assert canary() not in caplog.text


def test_a_passphrase_is_gone_with_its_page(room: Open) -> None:
    opened = room(page="passphrase")
    parts = opened.print.proposal.parts
    opened.shell.redress()
    settle()
    assert opened.print.proposal.parts == parts
    held = [parts]
    del parts

    opened.shell.want(Back())
    settle()
    gc.collect()

    others = [one for one in gc.get_referrers(held[0]) if one is not held and not isinstance(one, FrameType)]
    assert others == []


def test_nothing_of_it_shows_in_a_repr() -> None:
    typed = Typed(canary(), (canary(),), canary())

    for value in (typed, Sheet(typed), Once(typed), (Once(typed),)):
        assert canary() not in repr(value)


def test_what_nobody_takes_is_gone_in_the_next_turn(qtbot: QtBot) -> None:
    once = for_the_next_page(canary())
    taken = for_the_next_page(canary())

    assert taken.take() == canary()
    assert taken.take() is None
    settle()

    assert once.lost
    assert once.take() is None
    assert not taken.lost


def test_a_shown_field_gives_nothing_to_the_clipboard(qtbot: QtBot, room: Open) -> None:
    page = room().page
    type_everywhere(qtbot, page)

    for edit in page.findChildren(QLineEdit):
        edit.selectAll()
        for key in (Qt.Key.Key_C, Qt.Key.Key_X):
            QTest.keyClick(edit, key, Qt.KeyboardModifier.ControlModifier)

    assert canary() not in QGuiApplication.clipboard().text()
