"""The dates that a page takes along: none lies in the past, each has a day that every month has."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.schedule import schedule
from desktop.ui.checkup.desk import dates_of

DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2199, 12, 1))


@given(DAYS, DAYS, st.sampled_from([3, 6, 12]))
def test_a_date_to_take_along_is_never_over_and_at_most_the_28th(
    today: datetime.date, changed: datetime.date, every: int
) -> None:
    account = Account(1, AccountKind.EMAIL, None, every, changed, changed)

    [date] = dates_of(schedule((account,), today), today)

    assert date.start >= today
    assert date.start.day <= 28


@pytest.mark.parametrize(("today", "first"), [("2026-11-28", "2026-11-28"), ("2026-11-29", "2026-12-01")])
def test_what_is_due_is_taken_along_for_today_or_the_first_of_the_next_month(today: str, first: str) -> None:
    day = datetime.date.fromisoformat(today)
    account = Account(1, AccountKind.EMAIL, None, 6, datetime.date(2020, 1, 1), datetime.date(2020, 1, 1))

    [date] = dates_of(schedule((account,), day), day)

    assert date.start == datetime.date.fromisoformat(first)
