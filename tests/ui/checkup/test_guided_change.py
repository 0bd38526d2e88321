"""The guided change: five steps by keyboard, and what is said of a password that is typed on the third of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.logic.rotation.facts import Answer
from desktop.logic.rotation.old_passwords import OldPasswords
from desktop.ui.checkup.change_make import MakePage
from desktop.ui.checkup.change_places import Step, change_of
from desktop.ui.checkup.change_step import ChangeStep
from desktop.ui.checkup.changes import Say
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.page import Back
from tests.logic.rotation.tags_kept import MemoryKey, MemoryTags
from tests.ui.checkup.conftest import Person, Sits
from tests.ui.checkup.kept import MAILBOX, PROGRAMME
from tests.ui.shown import settle

CANARY = "kenari-senja-rumput-lompat-7731"


def press_filled(person: Person) -> None:
    QTest.keyClick(person.shell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.wait()


def make_page(person: Person) -> MakePage:
    page = person.open(change_of(PROGRAMME.id, Step.MAKE))
    assert isinstance(page, MakePage)
    return page


def with_tags(person: Person) -> tuple[MemoryTags, MemoryKey]:
    store, key = MemoryTags(), MemoryKey()
    person.window.visit.old = OldPasswords(store, key, lambda size: bytes(range(size)))
    return store, key


def type_everywhere(qtbot: QtBot, page: MakePage) -> None:
    for edit in page.findChildren(QLineEdit):
        edit.setFocus()
        QTest.keyClicks(edit, CANARY)
    qtbot.waitUntil(lambda: not page.live.waiting)
    settle()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("account", [MAILBOX, PROGRAMME], ids=["email", "programme"])
def test_five_steps_by_keyboard_alone_end_in_a_noted_date(sits: Sits, account: object, language: str) -> None:
    person = sits(MAILBOX, PROGRAMME)
    person.open()
    person.choose("language", language)
    number = MAILBOX.id if account is MAILBOX else PROGRAMME.id
    person.open(change_of(number))
    for step in Step:
        page = person.page
        assert isinstance(page, ChangeStep)
        assert page.place.step is step
        assert person.records.written == []
        press_filled(person)

    assert person.records.written == [Say(number, Answer.CHANGED)]
    assert isinstance(person.page, CheckupPage)


def test_who_comes_back_to_the_step_finds_empty_fields(qtbot: QtBot, sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    page = make_page(person)
    type_everywhere(qtbot, page)
    press_filled(person)

    person.shell.want(Back())
    person.wait()

    again = person.page
    assert isinstance(again, MakePage)
    assert [edit.text() for edit in again.findChildren(QLineEdit)] == ["", ""]


def test_a_new_password_that_is_the_old_one_with_a_turn_is_said_to_be(qtbot: QtBot, sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    page = make_page(person)
    assert page.old is not None
    QTest.keyClicks(page.old.edit, "kapalsenja2025")
    QTest.keyClicks(page.new.edit, "kapalsenja2026")

    qtbot.waitUntil(lambda: page.said != "")


def test_a_password_of_an_earlier_visit_is_known_again(qtbot: QtBot, sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    store, key = with_tags(person)
    first = OldPasswords(store, key, lambda size: bytes(range(size)))
    first.turn_on()
    first.learn(CANARY, 4)
    page = make_page(person)

    QTest.keyClicks(page.new.edit, CANARY)

    qtbot.waitUntil(lambda: not page.known.isHidden())
    assert page.words("tag.known") in person.heard


def test_with_the_switch_off_nothing_is_learned_and_the_key_ring_is_never_asked(qtbot: QtBot, sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    store, key = with_tags(person)
    type_everywhere(qtbot, make_page(person))
    press_filled(person)

    assert key.asked == []
    assert not store.kept.on


def test_without_a_store_there_is_no_switch(sits: Sits) -> None:
    person = sits(kept=False)

    assert make_page(person).switch is None
