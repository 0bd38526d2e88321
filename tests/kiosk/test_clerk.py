"""Who writes down the visits of a kiosk: in a thread of its own, again when the disk would not, and never for long."""

import datetime
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop import kiosk_tally
from desktop.adapters.kiosk_store import FILE_NAME
from desktop.adapters.store_file import StoreFile
from desktop.adapters.store_steps import KIOSK_STEPS
from desktop.adapters.tally_store import TallyStore
from desktop.kiosk_tally import Clerk
from desktop.logic.kiosk.tally import Cell, Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted
from tests.kiosk.running import wait_for

NOW = datetime.datetime(2026, 11, 28, 9, 59)  # noqa: DTZ001  # the clock on the wall
DAY = NOW.date()
ONE = Counted(Topic.WALLET, Outcome.DONE, assisted=True)
CELL = Cell(9, *ONE)


@pytest.fixture
def store(tmp_path: Path) -> TallyStore:
    return in_folder(tmp_path, 0.01)


def in_folder(folder: Path, busy: float) -> TallyStore:
    return TallyStore(StoreFile(folder, busy, FILE_NAME, KIOSK_STEPS))


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clerk(store: TallyStore, clock: Clock) -> Iterator[Clerk]:
    one = Clerk(lambda: store, clock)
    one.start()
    yield one
    one.end()


def test_visits_are_counted_by_the_hour_in_which_they_end(clerk: Clerk, store: TallyStore, clock: Clock) -> None:
    for _ in range(2):
        clerk.take(ONE)
    clock.now += datetime.timedelta(minutes=1)
    clerk.take(ONE)
    clerk.end()

    assert store.own_cells(DAY) == (CELL._replace(times=2), CELL._replace(hour=10))


def test_its_beginning_forgets_what_is_old_and_makes_nothing(store: TallyStore, clock: Clock, tmp_path: Path) -> None:
    def begin() -> None:
        one = Clerk(lambda: store, clock)
        one.start()
        one.end()

    begin()
    assert list(tmp_path.iterdir()) == []
    store.count(DAY - datetime.timedelta(days=91), [CELL])
    begin()
    assert store.counts() == ()


def test_a_clock_that_is_years_behind_counts_nothing(clerk: Clerk, store: TallyStore, clock: Clock) -> None:
    clock.now = datetime.datetime(2019, 12, 31, 23)  # noqa: DTZ001  # same
    clerk.take(ONE)
    clerk.end()

    assert store.counts() == ()


def test_what_a_busy_disk_does_not_take_is_written_later(clerk: Clerk, store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [CELL])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("BEGIN EXCLUSIVE")
        clerk.take(ONE)
        wait_for(lambda: sum(clerk._waiting.values()) == 1)
    clerk.take(ONE)
    clerk.end()

    assert store.own_cells(DAY) == (CELL._replace(times=3),)


def test_it_tries_again_by_itself(
    monkeypatch: pytest.MonkeyPatch, store: TallyStore, clock: Clock, tmp_path: Path
) -> None:
    monkeypatch.setattr(kiosk_tally, "AGAIN_S", 0.02)
    clerk = Clerk(lambda: store, clock)
    clerk.start()
    (tmp_path / FILE_NAME).mkdir()
    clerk.take(ONE)
    wait_for(lambda: sum(clerk._waiting.values()) == 1)
    (tmp_path / FILE_NAME).rmdir()

    wait_for(lambda: in_folder(tmp_path, 5.0).own_cells(DAY) == (CELL,))
    clerk.end()


def test_a_disk_that_never_answers_holds_up_neither_a_visit_nor_the_end(store: TallyStore, clock: Clock) -> None:
    answers = threading.Event()

    def never() -> TallyStore:
        answers.wait()
        return store

    clerk = Clerk(never, clock)
    clerk.start()
    for _ in range(1_000):
        clerk.take(ONE)
    clerk.end()

    assert clerk._thread.is_alive()  # nobody has waited for its end
    answers.set()
    clerk._thread.join()


@pytest.mark.parametrize("broken", ["a folder in its place", "a newer version", "garbage"])
def test_a_store_that_takes_nothing_breaks_nothing(
    clerk: Clerk, store: TallyStore, tmp_path: Path, broken: str, clock: Clock
) -> None:
    breaks: dict[str, Callable[[], object]] = {
        "a folder in its place": (tmp_path / FILE_NAME).mkdir,
        "a newer version": lambda: newer(store, tmp_path),
        "garbage": lambda: (tmp_path / FILE_NAME).write_bytes(b"damaged" * 100),
    }
    breaks[broken]()
    clerk.take(ONE)
    clerk.end()

    assert not clerk._thread.is_alive()
    assert (store.own_cells(DAY) == (CELL,)) if broken == "garbage" else clerk._waiting


def newer(store: TallyStore, folder: Path) -> None:
    store.count(DAY, [CELL])
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")
