"""The keyboard on the screen types what stands on its keys, takes no keyboard away, and shows nobody a secret."""

import string
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.words import Words
from desktop.ui.kiosk.key import FINGER, Key
from desktop.ui.kiosk.keyboard import ScreenKeyboard
from desktop.ui.theme import Theme
from desktop.ui.widgets.secret_edit import SecretEdit
from tests.ui.clocks import double_click
from tests.ui.kiosk.seen.shared import LEFT, NO_MODIFIER, key_of, press, touch, type_on
from tests.ui.shown import LANGUAGES, settle

PRINTABLE = string.ascii_lowercase + string.ascii_uppercase + string.digits + string.punctuation + " "


class Desk(QWidget):
    """Fields over a keyboard."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        theme = Theme("light", 1.0)
        self.words = words
        self.line, self.many = QLineEdit(), QPlainTextEdit()
        self.secret = SecretEdit("rahasia", theme)
        self.keyboard = ScreenKeyboard(words, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for one in (self.line, self.many, self.secret, self.keyboard):
            column.addWidget(one)

    def key(self, name: str) -> Key:
        return key_of(self.keyboard, self.words(f"kiosk.keyboard.{name}"))


@pytest.fixture
def desk(qtbot: QtBot, spoken: Mapping[str, Words]) -> Iterator[Desk]:
    made = Desk(spoken["id"])
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.line.setFocus()
    settle()
    yield made
    made.close()


def test_every_printable_letter_of_ascii_can_be_typed(desk: Desk) -> None:
    for field in (desk.line, desk.secret):
        field.setFocus()
        type_on(desk.keyboard, PRINTABLE, desk.words)

        assert field.text() == PRINTABLE
        assert QApplication.focusWidget() is field


def test_it_writes_lines_into_a_box_of_many(desk: Desk) -> None:
    desk.many.setFocus()

    type_on(desk.keyboard, "Ibu", desk.words)
    press(desk.key("enter"))
    type_on(desk.keyboard, "2x", desk.words)

    assert desk.many.toPlainText() == "Ibu\n2x"


def test_the_cursor_moves_and_a_letter_is_erased(desk: Desk) -> None:
    type_on(desk.keyboard, "acx", desk.words)
    press(desk.key("erase"))
    press(desk.key("left"))
    type_on(desk.keyboard, "b", desk.words)
    press(desk.key("right"))
    type_on(desk.keyboard, "d", desk.words)

    assert desk.line.text() == "abcd"


def test_enter_is_enter_in_a_line(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.line.returnPressed):
        press(desk.key("enter"))


def test_two_quick_presses_are_two_letters(desk: Desk) -> None:
    double_click(key_of(desk.keyboard, "l"))

    assert desk.line.text() == "ll"


def test_fingers_type_once_each(desk: Desk) -> None:
    for letter in "aku":
        touch(key_of(desk.keyboard, letter))

    assert desk.line.text() == "aku"
    assert QApplication.focusWidget() is desk.line


def test_only_the_left_button_types(desk: Desk) -> None:
    QTest.mouseClick(key_of(desk.keyboard, "a"), Qt.MouseButton.RightButton)

    assert not desk.line.text()


def test_capital_letters_end_after_one(desk: Desk) -> None:
    press(desk.key("shift"))
    for _ in range(2):
        press(next(key for key in desk.keyboard.keys if key.accessibleName().lower() == "s"))

    assert desk.line.text() == "Ss"


def test_shift_can_be_taken_back(desk: Desk) -> None:
    press(desk.key("shift"))
    press(desk.key("shift"))
    type_on(desk.keyboard, "s", desk.words)

    assert desk.line.text() == "s"


def test_nothing_happens_where_nothing_has_the_keyboard(desk: Desk) -> None:
    desk.line.clearFocus()
    assert QApplication.focusWidget() is None

    type_on(desk.keyboard, "a1", desk.words)  # an event to nobody would end the process

    assert not desk.line.text()


def test_what_is_typed_goes_to_no_other_window(qtbot: QtBot, desk: Desk) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    other.setFocus()

    type_on(desk.keyboard, "a", desk.words)

    assert not other.text()


def down(key: Key) -> QImage:
    """How a key looks while it is held."""
    QTest.mousePress(key, LEFT, NO_MODIFIER, key.rect().center())
    image = key.grab().toImage()
    QTest.mouseRelease(key, LEFT, NO_MODIFIER, key.rect().center())
    return image


def test_a_key_shows_that_it_is_down(desk: Desk) -> None:
    key = key_of(desk.keyboard, "k")
    before = key.grab().toImage()

    assert down(key) != before
    assert key.grab().toImage() == before


def test_no_key_shows_that_it_is_down_while_a_secret_is_typed(desk: Desk) -> None:
    desk.secret.setFocus()
    before = desk.keyboard.grab().toImage()

    for letter in "k7":
        key = key_of(desk.keyboard, letter)
        rest = key.grab().toImage()
        assert down(key) == rest
    assert desk.secret.text() == "k7"
    assert desk.keyboard.grab().toImage() == before


@pytest.mark.parametrize("width", [510, 1024, 1366])
def test_every_key_is_large_enough_for_a_finger(desk: Desk, width: int) -> None:
    desk.keyboard.setParent(None)
    desk.keyboard.resize(width, desk.keyboard.sizeHint().height())
    desk.keyboard.show()

    keys = desk.keyboard.keys
    assert min(key.width() for key in keys) >= FINGER
    assert {key.height() for key in keys} == {FINGER}
    assert all(desk.keyboard.rect().contains(key.geometry()) for key in keys)
    desk.keyboard.close()


def test_it_is_as_small_as_was_planned(desk: Desk) -> None:
    margins = 2 * 8

    assert desk.keyboard.minimumSizeHint().width() == 494 + margins
    assert desk.keyboard.sizeHint().height() == 244 + margins


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", LANGUAGES[:2])
def test_the_words_fit_their_keys(spoken: Mapping[str, Words], language: str, scale: float) -> None:
    keyboard = ScreenKeyboard(spoken[language], Theme("light", scale))
    keyboard.resize(1024, keyboard.sizeHint().height())
    keyboard.show()

    for signs in (False, True):
        keyboard.show_signs(signs=signs)
        tight = {key.accessibleName() for key in keyboard.keys if key.words_width() > key.width() - 8}
        assert tight == set()
    keyboard.close()


def test_who_is_done_typing_says_so(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.keyboard.put_away):
        press(desk.key("hide"))


def test_every_key_has_a_name_and_none_takes_the_keyboard(desk: Desk) -> None:
    for signs in (False, True):
        desk.keyboard.show_signs(signs=signs)
        assert all(key.accessibleName() for key in desk.keyboard.keys)
    assert all(key.focusPolicy() == Qt.FocusPolicy.NoFocus for key in desk.keyboard.keys)
