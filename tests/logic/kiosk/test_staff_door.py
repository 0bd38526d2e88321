"""The door of the staff corner: the PIN opens it, a wrong one shuts it for longer each time, over a restart too."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.adapters.kiosk_store import FILE_NAME, KioskStore
from desktop.logic.kiosk.pin import kept
from desktop.logic.kiosk.staff_door import Knock, StaffDoor, Tries, TriesStore, seconds_left
from desktop.logic.store import StoreUnwritable

RIGHT, WRONG = "830461", "830462"
PIN = kept(RIGHT, bytes(16))


class NoStore:
    """A place where nothing can be kept: a folder that is read-only, a disk that is full."""

    def __init__(self, tries: Tries | None = None) -> None:
        self._tries = tries

    def tries(self) -> Tries:
        if self._tries is None:
            raise StoreUnwritable
        return self._tries

    def note_wrong(self, now: float) -> Tries:
        raise StoreUnwritable

    def forget_tries(self) -> None:
        raise StoreUnwritable


@pytest.fixture
def store(tmp_path: Path) -> KioskStore:
    return KioskStore(tmp_path)


def test_the_pin_opens_and_leaves_no_file(store: KioskStore, tmp_path: Path) -> None:
    assert StaffDoor(PIN, store).knock(RIGHT, 1000.0) is Knock.OPEN
    assert not list(tmp_path.iterdir())


def test_each_wrong_pin_in_a_row_waits_twice_as_long(store: KioskStore) -> None:
    door, now, waits = StaffDoor(PIN, store), 1000.0, []
    for _ in range(5):
        assert door.knock(WRONG, now) is Knock.WRONG
        waits.append(door.wait(now))
        now += waits[-1]

    assert waits == [1, 2, 4, 8, 16]
    assert door.knock(RIGHT, now) is Knock.OPEN


def test_while_it_waits_even_the_right_pin_is_not_looked_at(store: KioskStore) -> None:
    door = StaffDoor(PIN, store)
    door.knock(WRONG, 1000.0)

    assert door.knock(RIGHT, 1000.9) is Knock.WAIT
    assert door.knock(RIGHT, 1001.0) is Knock.OPEN


def test_the_right_pin_makes_the_next_wrong_one_wait_a_second_again(store: KioskStore) -> None:
    door = StaffDoor(PIN, store)
    for now in (1000.0, 1001.0, 1003.0):
        door.knock(WRONG, now)
    door.knock(RIGHT, 1100.0)
    door.knock(WRONG, 1101.0)

    assert door.wait(1101.0) == 1


def test_a_wait_outlives_the_program(store: KioskStore, tmp_path: Path) -> None:
    for number in range(20):
        StaffDoor(PIN, store).knock(WRONG, 1000.0 + 300 * number)

    again = StaffDoor(PIN, KioskStore(tmp_path))

    assert again.wait(6700.0) == 300
    assert again.knock(RIGHT, 6900.0) is Knock.WAIT
    assert again.knock(RIGHT, 7000.0) is Knock.OPEN
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize(
    ("now", "left"), [(5000.0, 300), (5299.5, 1), (5300.0, 0), (0.0, 300), (40.0, 260), (310.0, 0)]
)
def test_a_machine_that_was_started_anew_waits_at_least_as_long(now: float, left: int) -> None:
    # The clock begins at 0 with the machine: 40 seconds after the start the wait has lasted 40 seconds, or more.
    assert seconds_left(Tries(12, 5000.0), 300, now) == left


@pytest.mark.parametrize("store", [NoStore(), NoStore(Tries())], ids=["unreadable", "read-only"])
def test_where_nothing_can_be_kept_the_first_try_is_free_and_each_wrong_one_waits_five_minutes(
    store: TriesStore,
) -> None:
    door = StaffDoor(PIN, store)

    assert door.wait(1000.0) == 0
    assert door.knock(WRONG, 1000.0) is Knock.WRONG
    assert door.wait(1000.0) == 300
    assert door.knock(RIGHT, 1299.0) is Knock.WAIT
    assert door.knock(WRONG, 1300.0) is Knock.WRONG
    assert door.wait(1300.0) == 300
    assert door.knock(RIGHT, 1600.0) is Knock.OPEN


def test_what_could_not_be_kept_waits_in_the_next_process_too_and_hides_no_wait_that_could(store: KioskStore) -> None:
    first = StaffDoor(PIN, NoStore())
    first.knock(WRONG, 1000.0)

    assert StaffDoor(PIN, NoStore(), first.unkept).wait(1010.0) == 290
    assert StaffDoor(PIN, NoStore(), first.unkept).knock(RIGHT, 1299.0) is Knock.WAIT

    for number in range(12):
        StaffDoor(PIN, store).knock(WRONG, 1000.0 + 300 * number)
    assert StaffDoor(PIN, store, first.unkept).wait(4300.0) == 300


def test_two_at_the_same_time_are_one_try_and_one_that_waits(store: KioskStore) -> None:
    door = StaffDoor(PIN, store)
    with ThreadPoolExecutor(8) as threads:
        came = list(threads.map(lambda _: door.knock(WRONG, 1000.0), range(8)))

    assert sorted(came, key=str) == [Knock.WAIT] * 7 + [Knock.WRONG]


def test_without_a_pin_nothing_opens_and_nothing_is_kept(store: KioskStore, tmp_path: Path) -> None:
    door = StaffDoor(None, store)

    assert door.knock(RIGHT, 1000.0) is Knock.NO_PIN
    assert door.knock("", 1000.0) is Knock.NO_PIN
    assert door.wait(1000.0) == 0
    assert not list(tmp_path.iterdir())
