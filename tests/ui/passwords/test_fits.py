"""Nothing is cut off: every state in every language, and in one of double length, in every window."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.breach import NotFound
from desktop.logic.passwords.strength import Strength
from desktop.ui.passwords.proposal import LENGTHS, SEPARATORS, Kind, Wish
from desktop.ui.passwords.typed import Answer, Sheet, Typed
from desktop.ui.widgets import ScrollPage
from tests.ui.passwords.conftest import SMALL, WIDE, Judge, Open, settle
from tests.ui.verify.conftest import LANGUAGES, misfits

ROOMS = ((WIDE, 1.0), (SMALL, 1.0), (SMALL, 1.5), (WIDE, 1.5))
FINDINGS = (
    vocabulary.LISTED(entries="100000"), vocabulary.SHORT(length="8"),
    vocabulary.ABOUT_OWNER((0, 4), first="1", last="4"), vocabulary.PROGRAMME((4, 8), first="5", last="8"),
    vocabulary.DECORATION(),
)  # fmt: skip
TYPED = Typed("rahasia", ("Budi", "17-08-1990", "Kediri"), "rahasia1")
SHEETS = {
    "empty": Sheet(),
    **{
        f"level {score}": Sheet(TYPED, answer=Answer(Strength(3.0 * score, score, findings=FINDINGS), None))
        for score in range(5)
    },
    "all open": Sheet(
        Typed("x" * 200, TYPED.about, TYPED.other),
        answer=Answer(Strength(5.0, 1, findings=FINDINGS), vocabulary.CHANGE_WALKED_SLOT()),
        shown=True,
        hints=True,
        reuse=True,
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHEETS)
def test_a_state_has_room_for_all_its_words(window: Open, name: str, language: str) -> None:
    for size, scale in ROOMS:
        opened = window(
            SHEETS[name], language=language, scale=scale, size=size, ask_breach=lambda _one, _two: NotFound()
        )
        page = opened.page
        if name == "all open":
            page.shared.how.open()
            assert page.result.findings.rest is not None
            page.result.findings.rest.open()
            assert page.breach is not None
            page.breach.buttons[0].click()
            page._copy()
            settle()

        assert misfits(page) == [], (size, scale)
        opened.shell.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["busy", "late", "gone"])
def test_a_moment_has_room_for_all_its_words(window: Open, state: str, language: str) -> None:
    for size, scale in ROOMS:
        opened = window(language=language, scale=scale, size=size)
        result = opened.page.result
        if state == "busy":
            result.show_busy()
        elif state == "late":
            result.show_late()
        else:
            result.show_nothing("password-page.gone")
        opened.page.field.edit.refused.emit()
        settle()

        assert misfits(opened.page) == [], (size, scale)
        opened.shell.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_a_print_has_room_for_every_length(window: Open, kind: Kind, language: str) -> None:
    for size, scale in ROOMS:
        for length in (LENGTHS[kind][0], LENGTHS[kind][-1]):
            wish = Wish(kind, length, next(iter(SEPARATORS)))
            opened = window(page="passphrase", wish=wish, language=language, scale=scale, size=size)

            assert misfits(opened.print) == [], (size, scale)
            opened.shell.close()


@pytest.mark.parametrize("page", ["password", "passphrase"])
def test_everything_that_takes_the_keyboard_has_a_name(window: Open, page: str) -> None:
    opened = window(SHEETS["all open"], page=page, ask_breach=lambda _one, _two: NotFound())

    nameless = [
        type(widget).__name__
        for widget in opened.shell.page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit) and not widget.accessibleName()
    ]

    assert nameless == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_three_reasons_are_seen_without_scrolling(window: Open, language: str) -> None:
    answer = Answer(Strength(3.0, 1, findings=FINDINGS[:3]))

    page = window(Sheet(TYPED, answer=answer), language=language, size=WIDE).page

    assert not [one for one in page.findChildren(ScrollPage) if one.scrolls]


@pytest.mark.parametrize("page", ["password", "passphrase"])
@pytest.mark.parametrize(("size", "scale"), [(SMALL, 1.0), (WIDE, 1.0), (WIDE, 1.25)])
def test_no_length_stands_alone_in_a_line(window: Open, page: str, size: tuple[int, int], scale: float) -> None:
    opened = window(page=page, size=size, scale=scale)
    choices = opened.page.aside.choices if page == "password" else opened.print.choices

    assert len({choice.y() for choice in choices.lengths.values()}) == 1


@pytest.mark.parametrize(("size", "scale"), [(SMALL, 1.0), (SMALL, 1.5), (WIDE, 1.0)])
def test_what_is_opened_comes_into_view(qtbot: QtBot, window: Open, size: tuple[int, int], scale: float) -> None:
    answer = Answer(Strength(3.0, 1, findings=FINDINGS))
    page = window(Sheet(TYPED, answer=answer), size=size, scale=scale).page
    assert page.reuse is not None

    QTest.keyClick(page.reuse.button, Qt.Key.Key_Return)

    field = page.reuse.field.edit
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


def test_nothing_moves_while_one_types(qtbot: QtBot, window: Open, judge: Judge) -> None:
    page = window(size=WIDE).page
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
