"""A day as people write it, and the drafts of a form."""

import datetime

import pytest

from desktop.logic.rotation.draft import Draft, Fault, told_day, told_label
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.schedule import schedule
from desktop.logic.rotation.typed_day import read_day
from desktop.logic.rotation.year_ahead import year_ahead

TODAY = datetime.date(2026, 11, 28)


@pytest.mark.parametrize("text", ["24/5/2026", " 24-05-2026 ", "24.5.2026", "24 5 2026", "2026-05-24"])
def test_a_day_is_read_in_the_forms_that_people_use(text: str) -> None:
    assert read_day(text) == datetime.date(2026, 5, 24)


@pytest.mark.parametrize("text", ["", "31/2/2026", "5/2026", "24/5/26", "٢٤/5/2026", "24/5/2026x", "0/1/2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    ("when", "typed", "day"),
    [
        ("now", "", TODAY),
        ("3", "", datetime.date(2026, 8, 28)),
        ("12", "", datetime.date(2025, 11, 28)),
        ("unknown", "", None),
        ("date", "29/11/2026", datetime.date(2026, 11, 29)),
    ],
)
def test_a_told_day_is_taken(when: str, typed: str, day: datetime.date | None) -> None:
    assert told_day(Draft(when=when, typed=typed), TODAY) == day


@pytest.mark.parametrize("typed", ["30/11/2026", "31/12/1999", "", "kemarin"])
def test_a_day_that_cannot_be_is_a_fault(typed: str) -> None:
    assert isinstance(told_day(Draft(when="date", typed=typed), TODAY), Fault)


@pytest.mark.parametrize("text", ["a\x00b", "a\u202eb", "a\u2028b", "x" * 61])
def test_a_label_of_other_than_printable_letters_is_a_fault(text: str) -> None:
    assert isinstance(told_label(Draft(label=text)), Fault)


def test_a_label_is_kept_without_the_blanks_round_it_and_none_is_none() -> None:
    assert told_label(Draft(label="  Dompet ")) == "Dompet"
    assert told_label(Draft(label="   ")) is None


def test_the_year_ahead_has_every_check_up_of_the_first_mailbox_and_the_programme() -> None:
    mailbox = Account(1, AccountKind.EMAIL, None, 3, TODAY, datetime.date(2026, 10, 5))
    second = Account(2, AccountKind.EMAIL, "x", 3, TODAY, TODAY)
    off = Account(3, AccountKind.PROGRAMME, None, None, TODAY, TODAY)

    marked = year_ahead(schedule((mailbox, second, off), TODAY), TODAY)

    assert [(one.standing.account.id, one.month, one.on) for one in marked] == [
        (1, 2, datetime.date(2027, 1, 5)),
        (1, 5, datetime.date(2027, 4, 5)),
        (1, 8, datetime.date(2027, 7, 5)),
        (1, 11, datetime.date(2027, 10, 5)),
    ]
