"""What counts is in sight: three reasons, what was opened, and nothing that moves while one types."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.passwords.breach import NotFound
from desktop.logic.passwords.strength import Strength
from desktop.ui.passwords.typed import Sheet
from desktop.ui.secrets.typed import Answer
from desktop.ui.widgets import ScrollPage
from tests.ui.passwords.judged import ALL_OPEN, FINDINGS, TYPED, Judge, Open
from tests.ui.shown import SMALL, WIDE, settle


@pytest.mark.parametrize("page", ["password", "passphrase"])
def test_everything_that_takes_the_keyboard_has_a_name(room: Open, page: str) -> None:
    opened = room(ALL_OPEN, page=page, ask_breach=lambda _one, _two: NotFound())

    nameless = [
        type(widget).__name__
        for widget in opened.shell.page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit) and not widget.accessibleName()
    ]

    assert nameless == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_three_reasons_are_seen_without_scrolling(room: Open, language: str) -> None:
    answer = Answer(Strength(3.0, 1, findings=FINDINGS[:3]))

    page = room(Sheet(TYPED, answer=answer), language=language, size=WIDE).page

    assert not [one for one in page.findChildren(ScrollPage) if one.scrolls]


@pytest.mark.parametrize("page", ["password", "passphrase"])
@pytest.mark.parametrize(("size", "scale"), [(SMALL, 1.0), (WIDE, 1.0), (WIDE, 1.25)])
def test_no_length_stands_alone_in_a_line(room: Open, page: str, size: tuple[int, int], scale: float) -> None:
    opened = room(page=page, size=size, scale=scale)
    choices = opened.page.aside.choices if page == "password" else opened.print.choices

    assert len({choice.y() for choice in choices.lengths.values()}) == 1


@pytest.mark.parametrize(("size", "scale"), [(SMALL, 1.0), (SMALL, 1.5), (WIDE, 1.0)])
def test_what_is_opened_comes_into_view(qtbot: QtBot, room: Open, size: tuple[int, int], scale: float) -> None:
    answer = Answer(Strength(3.0, 1, findings=FINDINGS))
    page = room(Sheet(TYPED, answer=answer), size=size, scale=scale).page
    assert page.reuse is not None

    QTest.keyClick(page.reuse.button, Qt.Key.Key_Return)

    field = page.reuse.field.edit
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


def test_nothing_moves_while_one_types(qtbot: QtBot, room: Open, judge: Judge) -> None:
    page = room(size=WIDE).page
    places: set[tuple[int, int]] = set()
    heights: set[int] = set()

    for text in ("a", "abcdef", "abcdefgh", "abcdefghij"):
        page.field.edit.setText(text)
        qtbot.waitUntil(lambda: not page.live.waiting)
        settle()
        places.add((page.result.meter.y(), page.field.edit.width()))
        heights.add(page.result.meter.height())

    assert len(places) == len(heights) == 1
    assert threading.active_count() < 20
