"""A secret field: pasted into, never copied out of, and what was emptied stays gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QClipboard, QContextMenuEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets.secret_edit import LIMIT, FieldWords, SecretEdit, SecretField

THEME = Theme("light", 1.0)
WORDS = FieldWords("Kata sandi", "Tampilkan", "Sembunyikan", "Terlalu panjang.")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HIDDEN_OR_SHOWN = pytest.mark.parametrize("shown", [False, True])


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[SecretField]:
    made = SecretField(WORDS, THEME)
    qtbot.addWidget(made)
    made.resize(700, 120)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.edit.setFocus()
    QGuiApplication.clipboard().setText("before")
    yield made
    QGuiApplication.clipboard().clear()


@pytest.fixture
def edit(field: SecretField) -> SecretEdit:
    return field.edit


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_button_shows_and_hides_by_keyboard(field: SecretField) -> None:
    QTest.keyClicks(field.edit, "rahasia")
    assert field.edit.displayText() != "rahasia"
    assert field.button.label == "Tampilkan"

    QTest.keyClick(field.button, Qt.Key.Key_Return)
    assert field.edit.displayText() == "rahasia"
    assert field.button.label == "Sembunyikan"

    QTest.keyClick(field.button, Qt.Key.Key_Space)
    assert field.edit.displayText() != "rahasia"


def test_the_field_does_not_move_when_the_button_says_something_else(field: SecretField) -> None:
    before = field.edit.width()

    field.show_text(shown=True)
    QTest.qWait(0)

    assert field.edit.width() == before


@HIDDEN_OR_SHOWN
def test_the_input_method_learns_nothing(edit: SecretEdit, shown: bool) -> None:
    edit.show_text(shown=shown)

    hint = Qt.InputMethodHint
    for one in (hint.ImhSensitiveData, hint.ImhHiddenText, hint.ImhNoPredictiveText, hint.ImhNoAutoUppercase):
        assert edit.inputMethodHints() & one


def test_showing_keeps_text_and_cursor(edit: SecretEdit) -> None:
    edit.setText("rahasia")
    edit.setCursorPosition(3)

    edit.show_text(shown=True)
    edit.show_text(shown=False)

    assert (edit.entered, edit.cursorPosition()) == ("rahasia", 3)


def test_paste_works(edit: SecretEdit) -> None:
    QGuiApplication.clipboard().setText("dari tempat lain\n")

    QTest.keyClick(edit, Qt.Key.Key_V, CONTROL)

    assert edit.entered == "dari tempat lain"


def test_a_paste_takes_the_place_of_what_is_selected(edit: SecretEdit) -> None:
    edit.setText("lama")
    edit.selectAll()
    QGuiApplication.clipboard().setText("baru")

    edit.paste()

    assert edit.entered == "baru"


@HIDDEN_OR_SHOWN
def test_a_paste_that_is_too_long_is_refused_whole(field: SecretField, shown: bool) -> None:
    field.show_text(shown=shown)
    field.edit.setText("abc")
    QGuiApplication.clipboard().setText("x" * (LIMIT - 2))

    field.edit.paste()
    assert field.edit.entered == "abc"
    assert field.wrong.isVisible()

    QTest.keyClicks(field.edit, "d")
    assert not field.wrong.isVisible()


def test_letters_beyond_the_first_plane_are_never_cut_in_half(field: SecretField) -> None:
    QGuiApplication.clipboard().setText("\U0001f511" * LIMIT)

    field.edit.paste()

    assert field.edit.entered == ""
    assert field.wrong.isVisible()


def test_a_full_field_says_that_it_is_full(field: SecretField) -> None:
    field.edit.setText("x" * LIMIT)

    QTest.keyClicks(field.edit, "y")

    assert len(field.edit.entered) == LIMIT
    assert field.wrong.isVisible()


@HIDDEN_OR_SHOWN
@pytest.mark.parametrize(
    "key",
    [
        (Qt.Key.Key_C, CONTROL),
        (Qt.Key.Key_X, CONTROL),
        (Qt.Key.Key_Insert, CONTROL),
        (Qt.Key.Key_Delete, SHIFT),
        (Qt.Key.Key_U, CONTROL),
        (Qt.Key.Key_K, CONTROL),
    ],
    ids=str,
)
def test_no_key_copies(edit: SecretEdit, key: tuple[Qt.Key, Qt.KeyboardModifier], shown: bool) -> None:
    edit.setText("rahasia")
    edit.show_text(shown=shown)
    edit.setCursorPosition(0)
    if key[0] not in {Qt.Key.Key_U, Qt.Key.Key_K}:
        edit.selectAll()

    QTest.keyClick(edit, *key)
    edit.copy()
    edit.cut()

    assert copied() == "before"


@HIDDEN_OR_SHOWN
def test_keys_that_delete_a_line_still_delete(edit: SecretEdit, shown: bool) -> None:
    edit.show_text(shown=shown)
    for standard in (QKeySequence.StandardKey.DeleteCompleteLine, QKeySequence.StandardKey.DeleteEndOfLine):
        for sequence in QKeySequence.keyBindings(standard):
            edit.setText("rahasia")
            edit.setCursorPosition(0)
            QTest.keySequence(edit, sequence)
            assert edit.entered == ""
    assert copied() == "before"


@HIDDEN_OR_SHOWN
def test_selecting_with_the_mouse_fills_no_clipboard(edit: SecretEdit, shown: bool) -> None:
    edit.setText("rahasia")
    edit.show_text(shown=shown)
    board = QGuiApplication.clipboard()

    QTest.mouseDClick(edit, Qt.MouseButton.LeftButton)

    assert edit.hasSelectedText()
    assert not edit.dragEnabled()
    assert "rahasia" not in {board.text(), board.text(QClipboard.Mode.Selection)}


@HIDDEN_OR_SHOWN
def test_the_menu_has_no_copy_and_no_undo(edit: SecretEdit, monkeypatch: pytest.MonkeyPatch, shown: bool) -> None:
    edit.setText("rahasia")
    edit.show_text(shown=shown)

    monkeypatch.setattr(QMenu, "popup", lambda _menu, _place: None)  # the offscreen platform warns about pop-ups
    place = QPoint(1, 1)
    QGuiApplication.sendEvent(edit, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place))
    [menu] = edit.findChildren(QMenu)

    said = [action.text().replace("&", "") for action in menu.actions()]
    assert said in (["Paste", "Delete", "Select All"], ["Tempel", "Hapus", "Pilih semua"])
    QGuiApplication.clipboard().setText("x" * LIMIT)
    menu.actions()[0].trigger()
    assert edit.entered == "rahasia"


def test_what_is_dropped_is_as_if_pasted(edit: SecretEdit) -> None:
    data = QMimeData()
    data.setText("x" * (LIMIT + 1))
    nothing = Qt.KeyboardModifier.NoModifier

    for _ in range(2):
        drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
        edit.dropEvent(drop)
        data.setText("pendek")

    assert edit.entered == "pendek"


@HIDDEN_OR_SHOWN
def test_undo_cannot_bring_back_what_was_emptied(edit: SecretEdit, shown: bool) -> None:
    edit.show_text(shown=shown)
    QTest.keyClicks(edit, "rahasia")
    for _ in range(7):
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
    edit.show_text(shown=True)

    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL | SHIFT)
    edit.undo()
    QLineEdit.undo(edit)

    assert edit.entered == ""
    assert not edit.isUndoAvailable()
    assert not edit.isRedoAvailable()


def test_undo_brings_back_no_letter_that_was_deleted(edit: SecretEdit) -> None:
    edit.show_text(shown=True)
    QTest.keyClicks(edit, "rahasia")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)

    QTest.keyClick(edit, Qt.Key.Key_Z, CONTROL)

    assert edit.entered == "rahasi"


def test_half_a_letter_does_not_break_what_judges_it(edit: SecretEdit) -> None:
    edit.setText("a\ud83d")

    assert edit.entered.encode()
    assert edit.entered.startswith("a")


def test_the_field_has_a_name(edit: SecretEdit) -> None:
    assert edit.accessibleName() == "Kata sandi"


def test_nobody_is_told_of_a_hidden_letter(qtbot: QtBot, edit: SecretEdit) -> None:
    """Qt tells screen readers each letter of a password field, in clear; a shown one may be heard."""
    told: dict[bool, list[bool]] = {False: [], True: []}
    edit.textChanged.connect(lambda: told[edit.shown].append(QAccessible.isActive()))
    QAccessible.setActive(True)

    for shown in told:
        edit.show_text(shown=shown)
        QTest.keyClicks(edit, "ra")
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
        QGuiApplication.clipboard().setText("hasia")
        edit.paste()
        edit.setText("rahasia")
    heard_again = QAccessible.isActive()
    QAccessible.setActive(False)

    assert set(told[False]) == {False}
    assert set(told[True]) == {True}
    assert heard_again
