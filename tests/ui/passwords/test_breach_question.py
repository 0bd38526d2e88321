"""The look-up on the internet: nothing leaves without a yes to this password, and an edit takes the answer away."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.breach import HOST, Failure, Found, NotFound, Reason
from desktop.logic.passwords.strength import Strength
from desktop.ui.passwords.ask_breach import BreachQuestion, Told
from desktop.ui.passwords.typed import Sheet
from desktop.ui.secrets.typed import Answer, Typed
from tests.ui.passwords.judged import Open
from tests.ui.shown import SMALL, WIDE, settle

WEAK = Answer(Strength(3.0, 1, findings=(vocabulary.SHORT(length="7"), vocabulary.NAME((0, 4), first="1", last="4"))))


class Service:
    """Answers what a test wants, when it wants; counts the questions."""

    def __init__(self, told: Told) -> None:
        self.told, self.asked = told, 0
        self.go, self.begun = threading.Event(), threading.Event()
        self.go.set()
        self.wanted: Callable[[], bool] = lambda: True

    def __call__(self, _password: str, wanted: Callable[[], bool]) -> Told:
        self.asked += 1
        self.wanted = wanted
        self.begun.set()
        self.go.wait(60)
        return self.told


def opened(room: Open, service: Service, text: str = "rahasia") -> BreachQuestion:
    breach = room(Sheet(Typed(text)), ask_breach=service).page.breach
    assert breach is not None
    return breach


def press(section: BreachQuestion, index: int = 0) -> None:
    section.buttons[index].setFocus()
    QTest.keyClick(section.buttons[index], Qt.Key.Key_Return)
    settle()


def test_the_question_says_what_leaves_before_anything_does(room: Open) -> None:
    service = Service(NotFound())
    section = opened(room, service)

    press(section)

    assert "Hanya 5 huruf" in section.text
    assert HOST in section.text
    assert [button.label for button in section.buttons] == ["Ya, cari sekali ini", "Tidak, jangan kirim"]
    assert section.buttons[0].hasFocus()
    assert service.asked == 0


def test_no_sends_nothing(room: Open) -> None:
    service = Service(NotFound())
    section = opened(room, service)

    press(section)
    press(section, 1)

    assert section.said == "password-page.breach.declined"
    assert service.asked == 0


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (Found(1234), "terlihat 1.234 kali"),
        (NotFound(), "Tidak ada di daftar itu."),
        *((Failure(reason), "") for reason in Reason),
    ],
)
def test_every_answer_is_said_and_the_next_look_up_asks_again(
    qtbot: QtBot, room: Open, told: Told, sentence: str
) -> None:
    service = Service(told)
    section = opened(room, service)

    press(section)
    press(section)
    qtbot.waitUntil(lambda: section.said != "password-page.breach.asking")
    settle()

    assert sentence in section.text
    assert not section.text.startswith("password-page")
    press(section)
    assert section.said == "password-page.breach.question"
    assert service.asked == 1


def test_an_empty_field_has_nothing_to_look_for(room: Open) -> None:
    service = Service(NotFound())
    section = opened(room, service, "")

    press(section)

    assert section.said == "password-page.breach.empty"


def test_an_edit_takes_question_and_answer_away(qtbot: QtBot, room: Open) -> None:
    service = Service(NotFound())
    shown = room(Sheet(Typed("rahasia")), ask_breach=service)
    section = shown.page.breach
    assert section is not None
    press(section)
    QTest.keyClicks(shown.page.field.edit, "1")
    assert section.said == ""

    service.go.clear()
    press(section)
    press(section)
    qtbot.waitUntil(service.begun.is_set)
    QTest.keyClicks(shown.page.field.edit, "2")
    assert not service.wanted()
    service.go.set()
    settle()

    assert section.said == ""


def test_one_can_stop_looking(qtbot: QtBot, room: Open) -> None:
    service = Service(NotFound())
    service.go.clear()
    section = opened(room, service)
    press(section)
    press(section)
    qtbot.waitUntil(service.begun.is_set)

    press(section)

    assert section.said == "password-page.breach.stopped"
    assert not service.wanted()
    service.go.set()


def test_a_page_that_goes_withdraws_its_question(qtbot: QtBot, room: Open) -> None:
    service = Service(NotFound())
    service.go.clear()
    shown = room(Sheet(Typed("rahasia")), ask_breach=service)
    assert shown.page.breach is not None
    press(shown.page.breach)
    press(shown.page.breach)
    qtbot.waitUntil(service.begun.is_set)

    shown.shell.back()
    settle()

    assert not service.wanted()
    service.go.set()


@pytest.mark.parametrize("size", [SMALL, WIDE])
def test_the_question_is_seen_with_its_answers(qtbot: QtBot, room: Open, size: tuple[int, int]) -> None:
    shown = room(Sheet(Typed("rahasia"), answer=WEAK), ask_breach=Service(NotFound()), size=size)
    section = shown.page.breach
    assert section is not None

    section.buttons[0].click()

    qtbot.waitUntil(lambda: all(one.visibleRegion().boundingRect() == one.rect() for one in section.buttons))
