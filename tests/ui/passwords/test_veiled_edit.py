"""A field that shows one dot: what is typed is there, letter for letter, and Qt does not know it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.secrets.veiled_edit import DOT, VeiledEdit
from desktop.ui.theme import Theme
from desktop.ui.widgets.secret_edit import LIMIT

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[VeiledEdit]:
    made = VeiledEdit("Kata sandi", Theme("light", 1.0))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    QGuiApplication.clipboard().clear()


def test_typed_letters_stand_there_and_backspace_takes_the_last(edit: VeiledEdit) -> None:
    QTest.keyClicks(edit, "Aku suka Kopi 7!")
    assert edit.entered == "Aku suka Kopi 7!"

    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.entered == "Aku suka Kopi 7"


def test_for_qt_and_for_a_screen_reader_there_is_one_letter(edit: VeiledEdit) -> None:
    for text in ("a", "rahasia", "x" * LIMIT):
        edit.setText(text)
        spoken = QAccessible.queryAccessibleInterface(edit)
        inside = spoken.textInterface()

        assert edit.entered == text
        assert (edit.text(), edit.cursorPosition(), len(edit.displayText())) == (DOT, 1, 1)
        assert (inside.characterCount(), inside.cursorPosition(), inside.selectionCount()) == (1, 1, 0)
        assert len(spoken.text(QAccessible.Text.Value)) == 1
        assert edit.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) in (DOT, None, "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_End])
def test_no_key_moves_within_what_nobody_sees(edit: VeiledEdit, key: Qt.Key) -> None:
    edit.setText("rahasia")
    for held in (Qt.KeyboardModifier.NoModifier, SHIFT, CONTROL):
        QTest.keyClick(edit, key, held)
        QTest.keyClicks(edit, "1")
        assert edit.entered.endswith("1")
        assert not edit.hasSelectedText()


@pytest.mark.parametrize("letter", ["a", "c", "x", "z", "y", "k"])
def test_nothing_is_chosen_copied_or_brought_back(edit: VeiledEdit, letter: str) -> None:
    QGuiApplication.clipboard().setText("before")
    edit.setText("rahasia")
    edit.empty()
    QTest.keyClicks(edit, "lain")
    QTest.keySequence(edit, QKeySequence(f"Ctrl+{letter}"))

    assert edit.entered in {"lain", ""}
    assert not edit.hasSelectedText()
    assert QGuiApplication.clipboard().text() == "before"


def test_a_mouse_selects_nothing(edit: VeiledEdit) -> None:
    edit.setText("rahasia")

    QTest.mouseDClick(edit, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(12, 12))
    QTest.keyClicks(edit, "1")

    assert edit.entered == "rahasia1"
    assert not edit.hasSelectedText()


def test_what_is_pasted_or_composed_is_put_at_the_end(edit: VeiledEdit) -> None:
    QGuiApplication.clipboard().setText("tempel\n")
    QTest.keyClicks(edit, "a")
    QTest.keySequence(edit, QKeySequence("Ctrl+v"))
    composed = QInputMethodEvent("be", [])
    QCoreApplication.sendEvent(edit, composed)
    assert edit.entered == "atempel"

    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QCoreApplication.sendEvent(edit, composed)

    assert edit.entered == "atempelé"


def test_what_is_too_long_is_refused_whole(qtbot: QtBot, edit: VeiledEdit) -> None:
    edit.setText("x" * LIMIT)

    with qtbot.waitSignal(edit.refused):
        QTest.keyClicks(edit, "y")

    assert edit.entered == "x" * LIMIT


def test_every_change_is_told_though_qt_knows_of_one(qtbot: QtBot, edit: VeiledEdit) -> None:
    told: list[str] = []
    edit.edited.connect(lambda: told.append(edit.entered))

    QTest.keyClicks(edit, "abc")
    edit.empty()
    edit.empty()

    assert told == ["a", "ab", "abc", ""]


@given(st.lists(st.one_of(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=5), st.just(None))))
def test_what_stands_there_is_what_was_written_and_taken_away(steps: list[str | None]) -> None:
    edit, expected = VeiledEdit("Kata sandi", Theme("light", 1.0)), ""
    for step in steps:
        if step is None:
            edit.backspace()
            expected = expected[:-1]
        else:
            edit.insert(step)
            expected += step
        assert edit.entered == expected
        assert edit.text() == (DOT if expected else "")
