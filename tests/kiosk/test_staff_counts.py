"""What the staff corner is told of the counts of today: by the store as it is, whatever state that is in."""

import datetime
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters.kiosk_store import FILE_NAME
from desktop.adapters.store_file import StoreFile
from desktop.adapters.store_steps import KIOSK_STEPS
from desktop.adapters.tally_store import TallyStore
from desktop.cli.help import plain_words
from desktop.kiosk_staff import Unkept, staff_ways
from desktop.logic.kiosk.policy import Policy, Reading
from desktop.logic.kiosk.selfcheck import Seen
from desktop.logic.kiosk.tally import Cell, Outcome, Topic
from desktop.logic.kiosk.tally_today import Today
from desktop.premises import kiosk
from desktop.ui.kiosk.staff import StaffWays

ONE = Cell(9, Topic.WALLET, Outcome.DONE, assisted=True)


class Clock:
    day = datetime.date(2026, 11, 28)

    def today(self) -> datetime.date:
        return self.day

    def now(self) -> datetime.datetime:
        return datetime.datetime.combine(self.day, datetime.time(9))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TallyStore:
    one = TallyStore(StoreFile(tmp_path / "data", 0.01, FILE_NAME, KIOSK_STEPS))
    monkeypatch.setattr("desktop.adapters.tally_store.own_tally", lambda _busy: one)
    return one


def ways(policy: Policy) -> StaffWays:
    premises = kiosk(policy)
    premises.outside = premises.outside._replace(clock=Clock())
    return staff_ways(Reading(policy), None, premises, lambda: None, Seen, Unkept())


def told() -> Today:
    tally = ways(Policy(tally=True)).tally
    assert tally is not None
    return tally()


def test_without_the_word_of_the_policy_there_are_none(store: TallyStore) -> None:
    assert ways(Policy()).tally is None


def test_before_the_first_visit_nothing_is_made(store: TallyStore, tmp_path: Path) -> None:
    assert told() == Today(Clock.day)
    assert list(tmp_path.iterdir()) == []


def test_the_visits_of_this_day_and_this_pc_are_told(store: TallyStore) -> None:
    store.count(Clock.day, [ONE])
    store.count(Clock.day - datetime.timedelta(days=1), [ONE._replace(hour=8)])

    assert told() == Today(Clock.day, (ONE,))


@pytest.mark.parametrize(
    ("state", "fault", "aside"),
    [
        ("locked", "kiosk.tally.locked", ()),
        ("newer", "kiosk.tally.newer", ()),
        ("a folder", "kiosk.tally.unwritable", ()),
        ("damaged", "", ("jaga-akun-kiosk.damaged-1.sqlite3",)),
    ],
)
def test_what_keeps_a_visit_from_being_counted_is_told_in_words(
    store: TallyStore, tmp_path: Path, state: str, fault: str, aside: tuple[str, ...]
) -> None:
    store.count(Clock.day, [ONE])
    file = tmp_path / "data" / FILE_NAME
    with closing(sqlite3.connect(file)) as other:
        states: dict[str, Callable[[], object]] = {
            "locked": lambda: other.execute("BEGIN EXCLUSIVE"),
            "newer": lambda: other.execute("PRAGMA user_version = 99"),
            "a folder": lambda: file.rename(file.with_name("away")).with_name(FILE_NAME).mkdir(),
            "damaged": lambda: file.write_bytes(b"damaged" * 100),
        }
        states[state]()
        today = told()

    assert (today.fault, today.set_aside) == (fault, aside)
    assert not fault or fault in plain_words("id")


def test_a_clock_that_is_years_behind_is_told(store: TallyStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Clock, "day", datetime.date(1970, 1, 1))

    assert told().fault == "kiosk.tally.clock"
