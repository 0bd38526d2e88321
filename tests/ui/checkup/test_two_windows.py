"""Two windows of one person, one store: each shows what the other changed, and what was told meanwhile is not lost."""

import datetime
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.adapters.personal_store import PersonalStore
from desktop.logic.danger import Danger, DangerKind
from desktop.logic.rotation.facts import Account, AccountKind, Answer
from desktop.logic.rotation.schedule import State
from desktop.ui.checkup.account_page import AccountPage
from desktop.ui.checkup.changes import New, Remove, Rename
from desktop.ui.checkup.noting import NotingPage
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.checkup.places import FormOf
from desktop.ui.checkup.records import StoreRecords
from desktop.ui.page import Page
from desktop.ui.places import NoteDangers
from tests.ui.checkup.conftest import Person, Sits
from tests.ui.checkup.kept import TODAY

P = TypeVar("P", bound=Page)
MAILBOX = New(AccountKind.EMAIL, None, 6, datetime.date(2026, 5, 12))
SHARED = Danger(DangerKind.SHARED, "email", TODAY)


class CountedRecords(StoreRecords):
    """Of the real store; `read` counts how often all accounts were."""

    read = 0

    def accounts(self) -> tuple[Account, ...]:
        self.read += 1
        return super().accounts()


@pytest.fixture
def records(tmp_path: Path) -> CountedRecords:
    return CountedRecords(PersonalStore(tmp_path))


@pytest.fixture
def other(tmp_path: Path) -> StoreRecords:
    """What another window, or a command, writes by."""
    return StoreRecords(PersonalStore(tmp_path))


@pytest.fixture
def here(sits: Sits, records: CountedRecords) -> Person:
    return sits(by=records)


def page_of(person: Person, kind: type[P]) -> P:
    page = person.page
    assert isinstance(page, kind)
    return page


def test_each_window_shows_what_the_other_one_has_written(here: Person, sits: Sits, other: StoreRecords) -> None:
    there = sits(by=other)
    other.do(MAILBOX, TODAY)
    here.open()
    there.open()

    page_of(here, CheckupPage).rows[1].buttons[Answer.CHANGED].click()
    here.wait()
    there.get_the_keyboard()

    row = page_of(there, CheckupPage).rows[1]
    assert row.standing.state is State.FINE
    assert row.interval is not None
    row.interval.choices["12"].click()
    there.wait()
    here.get_the_keyboard()
    assert page_of(here, CheckupPage).rows[1].standing.account.every == 12


def test_a_window_reads_nothing_where_nobody_has_written(
    here: Person, records: CountedRecords, other: StoreRecords
) -> None:
    other.do(MAILBOX, TODAY)
    here.open()
    read, row = records.read, page_of(here, CheckupPage).rows[1]

    here.get_the_keyboard()

    assert records.read == read
    assert page_of(here, CheckupPage).rows[1] is row
    other.do(Rename(1, "Surat"), TODAY)
    here.get_the_keyboard()
    assert records.read == read + 1
    assert page_of(here, CheckupPage).rows[1].name.text() == "Surat"


def test_a_new_day_is_shown_though_nobody_has_written(here: Person, other: StoreRecords) -> None:
    other.do(MAILBOX._replace(changed=TODAY), TODAY)
    here.open()
    assert page_of(here, CheckupPage).rows[1].standing.state is State.FINE

    here.clock.day = datetime.date(2027, 6, 1)
    here.get_the_keyboard()

    assert page_of(here, CheckupPage).rows[1].standing.state is State.DUE


def test_an_answer_that_another_window_has_given_is_not_said_to_be_noted(here: Person, other: StoreRecords) -> None:
    other.do(MAILBOX, TODAY)
    here.open()
    other.do(Remove(1), TODAY)

    page_of(here, CheckupPage).rows[1].buttons[Answer.CHANGED].click()
    here.wait()

    page = page_of(here, CheckupPage)
    assert here.heard[-1] == page.words("checkup.not-written")
    assert page.fault.isVisible()
    assert page.first is not None


def test_what_is_told_on_a_first_visit_is_put_aside_when_another_window_keeps_a_schedule(
    here: Person, other: StoreRecords
) -> None:
    here.open()
    first = page_of(here, CheckupPage).first
    assert first is not None
    first.forms[0].when.choices["date"].click()
    first.forms[0].day.setText("1/2/2026")
    told = first.drafts
    other.do(MAILBOX, TODAY)

    here.get_the_keyboard()

    page = page_of(here, CheckupPage)
    assert list(page.rows) == [1]
    assert page.words("checkup.first.overtaken") in here.heard
    other.do(Remove(1), TODAY)
    here.get_the_keyboard()
    again = page_of(here, CheckupPage).first
    assert again is not None
    assert again.drafts == told


def test_ticks_and_the_chosen_account_stay_when_another_window_adds_one(here: Person, other: StoreRecords) -> None:
    for label in ("Surat", "Kantor"):
        other.do(MAILBOX._replace(label=label), TODAY)
    here.open(NoteDangers((SHARED, SHARED._replace(what=DangerKind.LEAKED))))
    group = page_of(here, NotingPage).groups["email"]
    assert group.choice is not None
    group.choice.choices["2"].click()
    group.ticks["leaked"].click()
    other.do(MAILBOX, TODAY)

    here.choose("theme", "dark")

    group = page_of(here, NotingPage).groups["email"]
    assert group.choice is not None
    assert list(group.choice.choices) == ["1", "2", "3"]
    assert group.choice.chosen == "2"
    assert [what for what, tick in group.ticks.items() if tick.isChecked()] == ["shared"]


def test_a_name_that_is_being_typed_outlives_what_another_window_writes(here: Person, other: StoreRecords) -> None:
    other.do(MAILBOX, TODAY)
    here.open()
    here.open(FormOf("1"))
    page_of(here, AccountPage).label.setText("Surat")
    other.do(Rename(1, "Kantor"), TODAY)

    here.get_the_keyboard()
    here.choose("theme", "dark")

    assert page_of(here, AccountPage).label.text() == "Surat"
