"""What the password page hands over to the check-up, and what a press there begins; nothing is written before one."""

from collections.abc import Mapping

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.danger import DangerKind
from desktop.logic.network import Answer, Document
from desktop.logic.passwords.breach import question
from desktop.logic.rotation.facts import Answer as Said
from desktop.ui.checkup.asked import QUESTIONS, AskedPage
from desktop.ui.checkup.changes import Say
from desktop.ui.checkup.noting import NotingPage
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.passwords.places import Password
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.widgets import Button
from tests.ui.checkup.conftest import Person, Sits
from tests.ui.checkup.kept import MAILBOX, PROGRAMME, due

TYPED = "kapalsenja2026"


class LeakyWeb:
    """A web that has seen every password that is asked for."""

    def head(self, url: str) -> Answer:
        raise AssertionError(url)

    def get(self, url: str, headers: Mapping[str, str], *, at_most: int) -> Document:
        assert headers
        assert at_most > 100
        assert url == question(TYPED).url
        return Document(200, f"{question(TYPED).suffix}:7\n".encode())


def note_in(part: QWidget) -> Button:
    [found] = [one for one in part.findChildren(Button) if one.label == "Catat di Pemeriksaan berkala"]
    return found


def assert_handed(person: Person, danger: DangerKind) -> None:
    """The page where it can be noted is open, and nothing is ticked or written: whose password it was nobody knows."""
    page = person.page
    assert isinstance(page, NotingPage)
    assert {what for group in page.groups.values() for what in group.ticks} == {danger}
    assert set(page.groups) == {"email", "programme"}
    assert not any(tick.isChecked() for group in page.groups.values() for tick in group.ticks.values())
    assert person.records.written == []


def test_a_password_of_two_accounts_is_handed_over(qtbot: QtBot, sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    page = person.open(Password())
    assert isinstance(page, PasswordPage)
    assert page.reuse is not None
    page.reuse.open()
    QTest.keyClicks(page.field.edit, TYPED)
    QTest.keyClicks(page.reuse.field.edit, TYPED)
    qtbot.waitUntil(lambda: page.reuse is not None and page.reuse.said != "")

    note_in(page.reuse).click()
    person.wait()

    assert_handed(person, DangerKind.REUSED)


def test_a_password_that_was_seen_in_leaks_is_handed_over(qtbot: QtBot, sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    premises = person.window.premises
    premises.outside = premises.outside._replace(web=LeakyWeb)
    person.choose("leak_lookup", "on")
    page = person.open(Password())
    assert isinstance(page, PasswordPage)
    assert page.breach is not None
    QTest.keyClicks(page.field.edit, TYPED)
    for _ in ("offer", "yes"):
        page.breach.buttons[0].click()
    qtbot.waitUntil(lambda: page.breach is not None and page.breach.said.endswith("found"))

    note_in(page.breach).click()
    person.wait()

    assert_handed(person, DangerKind.LEAKED)


@pytest.mark.parametrize("button", ["keep", "begin", "bar"])
def test_the_first_question_is_asked_when_one_begins_and_never_on_opening(sits: Sits, button: str) -> None:
    person = sits(MAILBOX if button == "begin" else due(MAILBOX))
    page = person.open()
    assert isinstance(page, CheckupPage)

    if button == "bar":
        page.bar_actions()[0].do()
    else:
        page.rows[1].buttons[button].click()
    person.wait()

    asked = person.page
    assert isinstance(asked, AskedPage)
    assert asked.words(f"checkup.ask.{QUESTIONS[0]}") in asked.announcement
    assert person.records.written == []


def test_whoever_has_changed_a_password_in_good_time_notes_it_by_one_press(sits: Sits) -> None:
    person = sits(MAILBOX)
    page = person.open()
    assert isinstance(page, CheckupPage)

    page.rows[1].buttons[Said.CHANGED].click()
    person.wait()

    assert person.records.written == [Say(1, Said.CHANGED)]
