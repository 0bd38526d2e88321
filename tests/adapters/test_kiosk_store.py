"""The kiosk's own file: tries that outlive a restart, by the rules of the personal store."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters.kiosk_store import FILE_NAME, KioskStore
from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.store_steps import KIOSK_STEPS
from desktop.logic.kiosk.staff_door import Tries
from desktop.logic.store import StoreNewer, StoreUnwritable


@pytest.fixture
def store(tmp_path: Path) -> KioskStore:
    return KioskStore(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_nothing_is_made_before_the_first_wrong_try(store: KioskStore, tmp_path: Path) -> None:
    assert store.tries() == Tries()
    store.forget_tries()

    assert not names(tmp_path)


def test_wrong_tries_are_counted_over_a_restart_until_they_are_forgotten(store: KioskStore, tmp_path: Path) -> None:
    assert store.note_wrong(10.5) == Tries(1, 10.5)
    assert KioskStore(tmp_path).note_wrong(20.0) == Tries(2, 20.0)
    assert store.tries() == Tries(2, 20.0)

    store.forget_tries()

    assert store.tries() == Tries()
    assert names(tmp_path) == [FILE_NAME]
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


def test_of_a_pin_the_file_has_a_place_for_two_numbers_and_nothing_else(store: KioskStore, tmp_path: Path) -> None:
    store.note_wrong(1.0)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL")}
        columns = [row[1:3] for row in connection.execute("PRAGMA table_info(pin_tries)")]

    assert tables == {"pin_tries", "tally", "tally_day", "tally_own", "tally_other"}
    assert columns == [("only_one", "INTEGER"), ("wrong", "INTEGER"), ("at", "REAL")]


def test_it_stands_beside_the_personal_store_and_neither_touches_the_other(store: KioskStore, tmp_path: Path) -> None:
    store.note_wrong(1.0)
    (tmp_path / FILE_NAME).write_bytes(b"damaged" * 100)
    store.note_wrong(2.0)
    PersonalStore(tmp_path).note_tag()

    PersonalStore(tmp_path).erase()

    assert names(tmp_path) == ["jaga-akun-kiosk.damaged-1.sqlite3", FILE_NAME]
    assert store.tries() == Tries(1, 2.0)


@pytest.mark.parametrize("row", ["(1, 'x', 1.0)", "(1, 0, 1.0)", "(1, -3, 1.0)", "(1, 3, 'x')", "(1, 3, -1.0)"])
def test_what_was_never_written_is_damaged_and_moved_aside(row: str, store: KioskStore, tmp_path: Path) -> None:
    store.note_wrong(1.0)
    store.forget_tries()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.execute(f"INSERT INTO pin_tries VALUES {row}")  # noqa: S608  # rows of this test

    assert store.tries() == Tries()
    assert names(tmp_path) == ["jaga-akun-kiosk.damaged-1.sqlite3"]


def test_a_file_of_a_newer_program_is_not_touched(store: KioskStore, tmp_path: Path) -> None:
    store.note_wrong(1.0)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute(f"PRAGMA user_version = {len(KIOSK_STEPS) + 1}")
    content = (tmp_path / FILE_NAME).read_bytes()

    with pytest.raises(StoreNewer):
        store.note_wrong(2.0)

    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_a_place_that_cannot_be_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = KioskStore(tmp_path / "file" / "data")

    with pytest.raises(StoreUnwritable):
        store.tries()
    with pytest.raises(StoreUnwritable):
        store.note_wrong(1.0)


def test_a_file_from_before_the_tally_keeps_its_tries(store: KioskStore, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        for statement in KIOSK_STEPS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO pin_tries VALUES (1, 4, 12.5)")
        connection.execute("PRAGMA user_version = 1")

    assert store.tries() == Tries(4, 12.5)
    assert store.note_wrong(20.0) == Tries(5, 20.0)


def test_each_step_of_the_tables_has_its_test() -> None:
    assert len(KIOSK_STEPS) == 2
