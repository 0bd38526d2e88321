"""Dangers that other rooms have found: where they are handed over, and that nothing is written before a press."""

import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from desktop.logic.danger import Danger, DangerKind
from desktop.logic.passwords import vocabulary
from desktop.logic.recovery.case import Case
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.ui.checkup.account_page import AccountPage
from desktop.ui.checkup.changes import Note
from desktop.ui.checkup.noting import NotingPage
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.home.hero import HeroTile
from desktop.ui.places import Home, NoteDangers
from desktop.ui.recovery.places import Planned
from desktop.ui.widgets import Button, Tile
from tests.ui.checkup.conftest import Person, Sits
from tests.ui.checkup.kept import MAILBOX, PROGRAMME, TODAY, due

OTHER_MAILBOX = Account(3, AccountKind.EMAIL, "Surat kantor", 6, TODAY, TODAY)
SHARED = Danger(DangerKind.SHARED, "email", TODAY)
TOLD: Case = Case(
    {"start": ("given",), "harm": ("password",), "same_pw": ("no",), "access": ("in",)},
)


def press_filled(person: Person) -> None:
    QTest.keyClick(person.shell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.wait()


def places_of(person: Person) -> list[tuple[str, QRect]]:
    """Where the tiles of the first page are."""
    return [(one.accessibleName(), QRect(one.mapTo(person.shell, QPoint()), one.size())) for one in tiles_of(person)]


def tiles_of(person: Person) -> list[Tile | HeroTile]:
    return [*person.page.findChildren(HeroTile), *person.page.findChildren(Tile)]


def button(person: Person, text: str) -> Button | None:
    said = person.page.words(text)
    return next((one for one in person.page.findChildren(Button) if one.label == said), None)


def test_a_danger_is_ticked_and_written_after_the_press(sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    page = person.open(NoteDangers((SHARED, Danger(DangerKind.LEAKED, "programme", TODAY))))
    assert isinstance(page, NotingPage)
    assert [tick.isChecked() for group in page.groups.values() for tick in group.ticks.values()] == [True, True]
    assert person.records.written == []
    page.groups["programme"].ticks["leaked"].click()

    press_filled(person)

    assert person.records.written == [Note(1, DangerKind.SHARED, TODAY)]
    shown = person.page
    assert isinstance(shown, CheckupPage)
    assert shown.words("checkup.why.shared") in shown.announcement


def test_of_several_accounts_the_person_chooses(sits: Sits) -> None:
    person = sits(MAILBOX, OTHER_MAILBOX)
    page = person.open(NoteDangers((SHARED,)))
    assert isinstance(page, NotingPage)
    choice = page.groups["email"].choice
    assert choice is not None
    choice.choices["3"].click()

    press_filled(person)

    assert person.records.written == [Note(3, DangerKind.SHARED, TODAY)]


def test_without_an_account_of_that_kind_one_is_offered_to_be_added(sits: Sits) -> None:
    person = sits(PROGRAMME)
    page = person.open(NoteDangers((SHARED,)))
    assert isinstance(page, NotingPage)
    assert not page.bar_actions()[0].enabled
    add = page.groups["email"].add_one
    assert add is not None
    add.click()
    person.wait()

    form = person.page
    assert isinstance(form, AccountPage)
    assert form.draft.kind is AccountKind.EMAIL
    assert person.records.written == []


def test_what_is_not_known_to_be_so_is_not_ticked(sits: Sits) -> None:
    person = sits(MAILBOX)
    page = person.open(NoteDangers((SHARED,), ticked=False))
    assert isinstance(page, NotingPage)

    press_filled(person)

    assert person.records.written == []
    assert page.words("checkup.note.none") in person.heard


def test_the_plan_of_the_recovery_hands_its_dangers_over(sits: Sits) -> None:
    person = sits(MAILBOX, PROGRAMME)
    person.open(Planned(TOLD))
    found = button(person, "plan.checkup")
    assert found is not None

    found.click()
    person.wait()

    page = person.page
    assert isinstance(page, NotingPage)
    assert page.groups
    assert person.records.written == []


def test_where_nothing_is_kept_there_is_no_such_button(sits: Sits) -> None:
    person = sits(kept=False)
    person.open(Planned(TOLD))

    assert button(person, "plan.checkup") is None


def test_the_password_room_hands_over_a_password_that_is_used_twice(sits: Sits) -> None:
    from desktop.ui.passwords.places import Password
    from desktop.ui.passwords.strength import PasswordPage

    person = sits(MAILBOX, PROGRAMME)
    page = person.open(Password())
    assert isinstance(page, PasswordPage)
    assert page.reuse is not None
    page.reuse.open()
    page.reuse.show_likeness(vocabulary.CHANGE_SAME())
    found = button(person, "password-page.checkup")
    assert found is not None
    found.click()
    person.wait()

    noting = person.page
    assert isinstance(noting, NotingPage)
    assert set(noting.groups) == {"email", "programme"}
    assert all(DangerKind.REUSED in group.ticks for group in noting.groups.values())
    assert not any(tick.isChecked() for group in noting.groups.values() for tick in group.ticks.values())


@pytest.mark.parametrize(
    ("account", "banner"),
    [
        (due(MAILBOX), "checkup.banner"),
        (MAILBOX._replace(changed=datetime.date(2026, 6, 8)), "checkup.banner"),
        (MAILBOX, ""),
    ],
)
def test_the_first_page_says_what_waits_and_nothing_moves(sits: Sits, account: Account, banner: str) -> None:
    person = sits(account)
    tiles = places_of(person)
    person.wait()
    words = person.page.words

    found = next((one for one in person.page.findChildren(Button) if "1" in one.label), None)

    assert tiles
    assert places_of(person) == tiles
    if not banner:
        assert found is None
        return
    assert found is not None
    assert found.label == words(banner, count=1)
    found.click()
    person.wait()
    assert isinstance(person.page, CheckupPage)
    person.shell.open(Home())


def test_who_adds_the_account_comes_back_to_the_ticks_as_they_were(sits: Sits) -> None:
    person = sits(PROGRAMME)
    leaked = Danger(DangerKind.LEAKED, "programme", TODAY)
    page = person.open(NoteDangers((SHARED, leaked)))
    assert isinstance(page, NotingPage)
    page.groups["programme"].ticks["leaked"].click()
    add = page.groups["email"].add_one
    assert add is not None
    add.click()
    person.wait()

    press_filled(person)

    back = person.page
    assert isinstance(back, NotingPage)
    press_filled(person)
    assert [one for one in person.records.written if isinstance(one, Note)] == [Note(3, DangerKind.SHARED, TODAY)]
