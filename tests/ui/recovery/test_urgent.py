"""From the urgent tile to the first action: a tick, and one press more; by mouse, by keyboard, and heard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from desktop.logic.situation import URGENT
from desktop.ui.places import Recovery
from desktop.ui.widgets import Tile
from tests.ui.recovery.person import Person
from tests.ui.shown import settle

FIRST = {"money": "bank-call", "apk": "net-off", "forward": "fwd-off", "whatsapp": "wa-login"}
"""What happened, and the step that is then the first."""


def tile_of(person: Person, key: str) -> Tile:
    return next(one for one in person.shell.page.findChildren(Tile) if one.accessibleName() == person.says(key))


def opened_step(person: Person) -> str:
    return person.step._step.id


@pytest.mark.parametrize(("harm", "step"), FIRST.items())
def test_the_first_action_is_two_presses_of_the_mouse_from_the_tile(person: Person, harm: str, step: str) -> None:
    person.clicks(tile_of(person, "home.urgent"))
    assert person.question.at_once is not None

    person.chooses(harm)
    assert person.question.at_once.step.text() == person.says(person.flow.steps[step].title)
    person.clicks(person.question.at_once.button)

    assert opened_step(person) == step


@pytest.mark.parametrize(("harm", "step"), FIRST.items())
def test_the_first_action_is_two_presses_by_keyboard_too(person: Person, harm: str, step: str) -> None:
    tile_of(person, "home.urgent").setFocus()
    person.presses(Qt.Key.Key_Return)
    assert person.question.at_once is not None
    number = list(person.question.question.choices).index(harm) + 1

    person.presses(Qt.Key(Qt.Key.Key_0.value + number))
    while QApplication.focusWidget() is not person.question.at_once.button:
        person.presses(Qt.Key.Key_Tab)
    person.presses(Qt.Key.Key_Return)

    assert opened_step(person) == step


def test_the_code_of_a_bank_takes_four_presses(person: Person) -> None:
    person.clicks(tile_of(person, "home.urgent"))
    person.chooses("code")
    assert person.question.at_once is not None
    assert not person.question.at_once.button.isVisible()
    assert person.question.at_once.more.text() == person.says("recovery.now.more")

    person.goes_on()
    person.chooses("bank")
    person.goes_on()

    assert person.plan.plan.steps[0].step.id == "bank-call"


@pytest.mark.parametrize("harm", FIRST)
def test_the_first_action_is_heard_once_when_the_ticks_have_come_to_rest(
    person: Person, qtbot: QtBot, harm: str
) -> None:
    person.goes_to(Recovery(URGENT))
    person.announced.clear()
    assert person.question.at_once is not None
    timer = person.question.at_once._heard
    assert timer.interval() == 300

    with qtbot.waitSignal(timer.timeout):
        person.chooses("papers", "link", harm)
        assert person.announced == []
    settle()

    title = person.says(person.flow.steps[FIRST[harm]].title)
    assert person.announced == [person.says("recovery.now.spoken", title=title)]
    assert not timer.isActive()


def test_without_a_tick_there_is_nothing_to_press_yet(person: Person) -> None:
    person.goes_to(Recovery(URGENT))
    person.chooses("money", "money")

    assert person.question.at_once is not None
    assert not person.question.at_once.button.isVisible()
    assert person.question.at_once.more.text() == person.says("recovery.now.none")


def test_what_to_do_at_once_has_no_field(person: Person) -> None:
    person.goes_to(Recovery(URGENT))
    person.chooses("money", "code", "apk", "whatsapp")

    assert person.question.at_once is not None
    assert person.question.at_once.button.isVisible()
    fields = [one for kind in (QLineEdit, QPlainTextEdit, QTextEdit) for one in person.shell.page.findChildren(kind)]
    assert fields == []
