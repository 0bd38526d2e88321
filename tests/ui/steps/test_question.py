"""A question can be answered by keyboard alone, heard, and seen whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.steps.question import Offered, Question, Wording
from desktop.ui.theme import Theme
from tests.ui.shown import misfits, settle
from tests.ui.steps.conftest import Stand

LINES = tuple(Offered(str(n), f"Jawaban {n}", f"Keterangan {n}.") for n in range(1, 4))
HARMS = tuple(Offered(str(n), f"Hal yang sudah terjadi nomor {n}") for n in range(1, 9))
UNSURE = Offered("unsure", "Saya tidak tahu", unsure=True)
ONE = Wording("Apa yang terjadi?", (*LINES, UNSURE), "Pilih satu.")
MANY = Wording("Apa yang sudah terjadi?", (*HARMS, UNSURE), "Pilih semua yang cocok.", many=True)


class Asked:
    """A question on the screen, and what it said."""

    def __init__(self, stand: Stand[Question], wording: Wording, chosen: tuple[str, ...] = (), **view: object) -> None:
        self.question = stand(lambda theme: Question(wording, theme, chosen), **view)
        self.changes: list[tuple[str, ...]] = []
        self.onwards = 0
        self.question.changed.connect(self.changes.append)
        self.question.onwards.connect(self._on)
        self.question.first_focus().setFocus()

    def _on(self) -> None:
        self.onwards += 1

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.question, key)
            settle()


def test_keys_choose_and_enter_goes_on(stand: Stand[Question]) -> None:
    asked = Asked(stand, ONE)

    asked.press(Qt.Key.Key_2)

    assert asked.question.chosen == ("2",)
    assert asked.question.choices["2"].hasFocus()
    assert asked.changes == [("2",)]
    asked.press(Qt.Key.Key_Return)
    assert asked.onwards == 1


def test_keys_tick_several_and_the_order_is_that_of_the_question(stand: Stand[Question]) -> None:
    asked = Asked(stand, MANY)

    asked.press(Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_4)

    assert asked.question.chosen == ("1", "7")
    assert asked.changes == [("4",), ("1", "4"), ("1", "4", "7"), ("1", "7")]


def test_the_ninth_key_is_the_ninth_answer(stand: Stand[Question]) -> None:
    asked = Asked(stand, MANY)

    asked.press(Qt.Key.Key_9)

    assert asked.question.chosen == ("unsure",)


def test_not_knowing_takes_back_the_others_and_they_take_it_back(stand: Stand[Question]) -> None:
    asked = Asked(stand, MANY)

    asked.press(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_9)
    assert asked.question.chosen == ("unsure",)
    asked.press(Qt.Key.Key_3)
    assert asked.question.chosen == ("3",)
    assert asked.changes[-2:] == [("unsure",), ("3",)]


def test_space_ticks_and_enter_only_goes_on_where_many_may_hold(stand: Stand[Question]) -> None:
    asked = Asked(stand, MANY)

    asked.press(Qt.Key.Key_Space)
    assert asked.question.chosen == ("1",)
    asked.press(Qt.Key.Key_Tab, Qt.Key.Key_Enter)

    assert asked.question.chosen == ("1",)
    assert asked.onwards == 1


def test_enter_on_an_answer_that_is_not_chosen_chooses_it(stand: Stand[Question]) -> None:
    asked = Asked(stand, ONE)

    asked.press(Qt.Key.Key_Return)
    assert (asked.question.chosen, asked.onwards) == (("1",), 0)
    asked.press(Qt.Key.Key_Return)
    assert asked.onwards == 1


def test_arrows_go_through_the_answers_of_which_one_holds(stand: Stand[Question]) -> None:
    asked = Asked(stand, ONE, ("1",))

    asked.press(Qt.Key.Key_Down, Qt.Key.Key_Down)

    assert asked.question.chosen == ("3",)
    assert asked.changes == [("2",), ("3",)]


def test_what_was_chosen_before_is_chosen_and_has_the_keyboard(stand: Stand[Question]) -> None:
    one, many = Asked(stand, ONE, ("3",)), Asked(stand, MANY, ("2", "5"))

    assert (one.question.chosen, many.question.chosen) == (("3",), ("2", "5"))
    assert one.question.first_focus() is one.question.choices["3"]
    assert many.question.first_focus() is many.question.choices["2"]
    assert one.changes == many.changes == []


def test_it_is_heard_as_a_group_with_the_question_and_its_hint(stand: Stand[Question]) -> None:
    question = Asked(stand, ONE).question

    heard = QAccessible.queryAccessibleInterface(question)

    assert heard.role() == QAccessible.Role.Grouping
    assert heard.text(QAccessible.Text.Name) == "Apa yang terjadi?"
    assert heard.text(QAccessible.Text.Description) == "Pilih satu."


@pytest.mark.parametrize(("wording", "role"), [(ONE, QAccessible.Role.RadioButton), (MANY, QAccessible.Role.CheckBox)])
def test_answers_are_heard_as_what_they_are(stand: Stand[Question], wording: Wording, role: QAccessible.Role) -> None:
    box = Asked(stand, wording, ("2",)).question.choices["2"]

    heard = QAccessible.queryAccessibleInterface(box)

    assert heard.role() == role
    assert heard.text(QAccessible.Text.Name) == wording.offered[1].text
    assert heard.text(QAccessible.Text.Description) == wording.offered[1].line
    assert heard.state().checked


def test_what_is_missing_is_said_until_something_is_chosen(stand: Stand[Question]) -> None:
    asked = Asked(stand, ONE)
    asked.question.clearFocus()

    asked.question.refuse("Pilih satu jawaban dulu.")
    settle()
    assert asked.question.error.isVisible()
    assert asked.question.accessibleDescription() == "Pilih satu jawaban dulu. Pilih satu."
    assert asked.question.choices["1"].hasFocus()
    asked.press(Qt.Key.Key_3)

    assert not asked.question.error.isVisible()
    assert asked.question.accessibleDescription() == "Pilih satu."


def test_choosing_by_program_says_so_as_a_person_would(stand: Stand[Question]) -> None:
    one, many = Asked(stand, ONE), Asked(stand, MANY, ("1",))

    one.question.choose("2")
    many.question.choose("3", "4")

    assert (one.question.chosen, many.question.chosen) == (("2",), ("3", "4"))
    assert (one.changes[-1], many.changes[-1]) == (("2",), ("3", "4"))
    with pytest.raises(KeyError):
        one.question.choose("nothing")


def test_boxes_are_as_high_as_the_look_says(stand: Stand[Question]) -> None:
    one, many = Asked(stand, ONE).question, Asked(stand, MANY).question

    assert {box.height() for box in many.choices.values()} == {64}
    assert [box.height() for box in one.choices.values()] == [78, 78, 78, 64]


def columns(question: Question) -> int:
    return len({box.x() for box in question.choices.values()})


def test_many_short_answers_stand_in_two_columns_where_there_is_room(stand: Stand[Question]) -> None:
    question = Asked(stand, MANY).question
    assert columns(question) == 2
    question.window().resize(600, 700)
    settle()
    assert columns(question) == 1
    assert columns(Asked(stand, ONE).question) == 1


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("wording", [ONE, MANY])
def test_every_word_has_room(stand: Stand[Question], wording: Wording, look: str, scale: float) -> None:
    long = wording._replace(offered=tuple(one._replace(text=f"{one.text} " * 3) for one in wording.offered))
    question = Asked(stand, long, look=look, scale=scale, size=(700, 600)).question
    question.refuse("Pilih satu jawaban dulu.")
    settle()

    assert misfits(question.parentWidget() or question) == []


def test_a_click_anywhere_on_a_box_chooses_it(stand: Stand[Question]) -> None:
    asked = Asked(stand, MANY)
    box: QWidget = asked.question.choices["2"]

    for place in (box.rect().topLeft(), box.rect().bottomRight()):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=place)

    assert asked.changes == [("2",), ()]


def test_the_theme_is_kept(stand: Stand[Question]) -> None:
    assert Asked(stand, ONE, look="dark").question.theme == Theme("dark", 1.0)
