"""The tally in the kiosk's file: what it takes, what its tables refuse, and what happens when the disk does not."""

import datetime
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters.kiosk_store import FILE_NAME, KioskStore
from desktop.adapters.named_store import NamedStoreFile
from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.store_file import StoreFile
from desktop.adapters.store_steps import KIOSK_STEPS, STEPS
from desktop.adapters.tally_store import TallyStore
from desktop.logic.kiosk.staff_door import Tries
from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.store import StoreForeign, StoreLocked, StoreNewer, StoreUnwritable
from tests.adapters.unwritable import full_disk, reachable, unwritable

DAY = datetime.date(2026, 11, 28)
ONE = Cell(9, Topic.WALLET, Outcome.DONE, assisted=True)
OTHER = DayCount("b" * 32, DAY, 3, (Cell(9, Topic.OTHER, Outcome.TIMED_OUT, assisted=False, times=2),))

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights and limits")


@pytest.fixture
def store(tmp_path: Path) -> TallyStore:
    return store_in(tmp_path)


def store_in(folder: Path) -> TallyStore:
    return TallyStore(StoreFile(folder, 0.01, FILE_NAME, KIOSK_STEPS))


def named(file: Path) -> TallyStore:
    return TallyStore(NamedStoreFile(file.parent, 0.01, file.name, KIOSK_STEPS))


def acts(*one_by_one: Callable[[], object]) -> tuple[Callable[[], object], ...]:
    return one_by_one


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_nothing_is_made_before_the_first_count(store: TallyStore, tmp_path: Path) -> None:
    store.prune(DAY)
    store.demand_writable()

    assert (store.counts(), store.own_cells(DAY), store.set_aside()) == ((), (), ())
    assert names(tmp_path) == []


def test_counts_of_an_hour_add_up_and_the_revision_goes_on(store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE, ONE._replace(hour=10)])
    store_in(tmp_path).count(DAY, [ONE._replace(times=4)])

    (day,) = store.counts()
    assert day.cells == (ONE._replace(times=5), ONE._replace(hour=10))
    assert (day.day, day.revision, len(day.pc)) == (DAY, 2, 32)
    assert store.own_cells(DAY) == day.cells
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


def test_two_pcs_draw_two_names(tmp_path: Path) -> None:
    stores = [store_in(tmp_path / name) for name in ("a", "b")]
    for one in stores:
        one.count(DAY, [ONE])

    assert len({one.counts()[0].pc for one in stores}) == 2


def test_it_stands_beside_the_tries_of_a_pin(store: TallyStore, tmp_path: Path) -> None:
    KioskStore(tmp_path).note_wrong(4.0)
    store.count(DAY, [ONE])

    assert KioskStore(tmp_path).tries() == Tries(1, 4.0)
    assert names(tmp_path) == [FILE_NAME]


def test_the_words_of_the_tables_are_those_of_the_logic(store: TallyStore) -> None:
    every = [Cell(9, topic, outcome, assisted=True) for topic in Topic for outcome in Outcome]
    store.count(DAY, every)
    store.take([(OTHER._replace(cells=tuple(every)),)])

    own, other = store.counts()
    assert set(own.cells) == set(other.cells) == set(every)


@pytest.mark.parametrize(
    "row",
    [
        "('2026-11-28', 9, 'dompet', 'done', 1, 1)",
        "('2026-11-28', 9, 'Budi', 'done', 1, 1)",
        "('2026-11-28', 9, 'wallet', 'selesai', 1, 1)",
        "('2026-11-28', 9, NULL, 'done', 1, 1)",
        "('2026-11-28', 24, 'wallet', 'done', 1, 1)",
        "('2026-11-28', '9 Budi', 'wallet', 'done', 1, 1)",
        "('2026-11-28', 9, 'wallet', 'done', 2, 1)",
        "('2026-11-28', 9, 'wallet', 'done', 'Budi', 1)",
        "('2026-11-28', 9, 'wallet', 'done', 1, 0)",
        "('2026-11-28', 9, 'wallet', 'done', 1, 'Budi')",
        "('2026-11-28', 9, 'wallet', 'done', 1, 1.5)",
    ],
)
def test_the_table_refuses_every_other_word(row: str, store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE])

    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"INSERT INTO tally VALUES {row}")  # noqa: S608  # rows of this test


@pytest.mark.parametrize("day", ["2026-02-30", "2019-12-31", "Budi", "2026-11-28T09", "28 November", ""])
def test_no_text_is_a_day(day: str, store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE])

    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        for table, row in (("tally_day", (day, 1)), ("tally_other", ("b" * 32, day, 1, "[]"))):
            marks = ", ".join("?" * len(row))
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608  # names of this test


@pytest.mark.parametrize(
    "cells", ["Budi", "9 4 0 1 1 Budi", "9 wallet done 1 1", b"9 4 0 1 1", "9 4 0 1 1\n", "9 4 0 1 1\0Budi"]
)
def test_the_counts_of_another_pc_have_no_room_for_a_word_either(
    cells: str | bytes, store: TallyStore, tmp_path: Path
) -> None:
    store.count(DAY, [ONE])

    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO tally_other VALUES (?, '2026-11-28', 1, ?)", ("b" * 32, cells))


def test_what_another_pc_has_counted_is_taken_once_and_never_over_something_newer(store: TallyStore) -> None:
    newer = OTHER._replace(revision=4, cells=(ONE._replace(times=9),))
    store.take([(OTHER,), (OTHER,), (newer,)])
    store.take([(OTHER,)])

    assert store.counts() == (newer,)


def test_of_itself_a_pc_believes_no_file(store: TallyStore) -> None:
    store.count(DAY, [ONE])
    before = store.counts()
    store.take([(before[0]._replace(revision=99, cells=(ONE._replace(times=50),)),)])

    assert store.counts() == before


def test_what_is_older_than_ninety_days_is_forgotten_and_the_revision_goes_on(
    store: TallyStore, tmp_path: Path
) -> None:
    old, last = DAY - datetime.timedelta(days=91), DAY - datetime.timedelta(days=90)
    for day in (old, last):
        store.count(day, [ONE])
        store.take([(OTHER._replace(day=day),)])

    store.prune(DAY)

    assert {one.day for one in store.counts()} == {last}
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM tally").fetchone() == (1,)
    store.prune(DAY + datetime.timedelta(days=90))
    store.count(DAY, [ONE])
    assert [one.revision for one in store.counts()] == [3]


def test_a_row_that_was_never_written_is_damage(store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("INSERT INTO tally VALUES ('2026-11-28', 9, 'Budi', 'done', 1, 1)")

    assert store.counts() == ()
    assert store.take_damaged() == "jaga-akun-kiosk.damaged-1.sqlite3"
    assert store.set_aside() == ("jaga-akun-kiosk.damaged-1.sqlite3",)


@pytest.mark.parametrize(
    "cells", ["9", "9 99 0 1 1", "24 4 0 1 1", "9 4 0 2 1", "9 4 0 1 0", "9 4 0 1 1,,", "9 4 0 1 1 1", ",", " "]
)
def test_so_are_numbers_of_another_pc_that_are_no_counts(cells: str, store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection, connection:
        connection.execute("INSERT INTO tally_other VALUES (?, '2026-11-28', 1, ?)", ("b" * 32, cells))

    assert store.counts() == ()
    assert store.take_damaged()


def test_a_damaged_file_is_moved_aside_and_counting_goes_on(store: TallyStore, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"damaged" * 100)
    store.count(DAY, [ONE])

    assert store.own_cells(DAY) == (ONE,)
    assert store.set_aside() == ("jaga-akun-kiosk.damaged-1.sqlite3",)


def test_a_store_that_somebody_else_writes_is_locked_and_whole(store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for act in acts(lambda: store.count(DAY, [ONE]), lambda: store.take([(OTHER,)]), store.demand_writable):
            with pytest.raises(StoreLocked):
                act()

    assert store.own_cells(DAY) == (ONE,)


def test_a_file_of_a_newer_program_is_not_touched(store: TallyStore, tmp_path: Path) -> None:
    store.count(DAY, [ONE])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute(f"PRAGMA user_version = {len(KIOSK_STEPS) + 1}")
    content = (tmp_path / FILE_NAME).read_bytes()

    for act in acts(lambda: store.count(DAY, [ONE]), store.counts, store.demand_writable, lambda: store.prune(DAY)):
        with pytest.raises(StoreNewer):
            act()

    assert (tmp_path / FILE_NAME).read_bytes() == content


@posix
def test_where_nothing_can_be_written_it_says_so_and_what_is_kept_can_be_read() -> None:
    with reachable() as folder:
        store = store_in(folder)
        store.count(DAY, [ONE])
        with unwritable(folder / FILE_NAME):
            for act in acts(lambda: store.count(DAY, [ONE]), store.demand_writable, lambda: store.prune(DAY)):
                with pytest.raises(StoreUnwritable):
                    act()
            assert store.own_cells(DAY) == (ONE,)


@posix
def test_a_folder_where_no_file_can_be_made_is_known_before_the_first_count() -> None:
    with reachable() as folder:
        folder.mkdir()
        (folder / "else").touch()
        with unwritable(folder / "else"), pytest.raises(StoreUnwritable):
            store_in(folder).demand_writable()


@posix
def test_a_full_disk_is_said_and_the_counts_stay(store: TallyStore) -> None:
    store.count(DAY, [ONE])
    with full_disk():
        for act in acts(lambda: store.count(DAY, [ONE]), store.demand_writable):
            with pytest.raises(StoreUnwritable):
                act()

    assert store.own_cells(DAY) == (ONE,)


def test_the_file_of_another_user_is_counted_in_and_its_folder_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o775)
    folder.chmod(0o775)
    file = folder / "counts.sqlite3"
    named(file).count(DAY, [ONE])
    file.chmod(0o660)

    named(file).count(DAY, [ONE])

    assert named(file).own_cells(DAY) == (ONE._replace(times=2),)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder, file)] == [0o775, 0o660]
    assert names(folder) == [file.name]


@pytest.mark.parametrize("version", [0, 1, 2, 3])
def test_a_database_of_somebody_else_is_not_touched(version: int, tmp_path: Path) -> None:
    file = tmp_path / "jaga-akun.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        for step in STEPS[:version] or [["CREATE TABLE holiday (photo BLOB)"]]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {min(version, 2)}")
    content = file.read_bytes()

    for act in acts(lambda: named(file).count(DAY, [ONE]), named(file).counts, lambda: named(file).prune(DAY)):
        with pytest.raises(StoreForeign):
            act()

    assert file.read_bytes() == content
    assert names(tmp_path) == [file.name]


@pytest.mark.parametrize("content", [b"no database" * 100, b"SQLite format 3\0" + b"x" * 4_000])
def test_a_named_file_that_is_no_database_stays_where_it_is(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(content)

    with pytest.raises(StoreForeign):
        named(file).count(DAY, [ONE])

    assert file.read_bytes() == content
    assert names(tmp_path) == [file.name]


@posix
@pytest.mark.parametrize("end", ["", "-journal"])
def test_a_link_in_its_place_or_beside_it_is_not_followed(end: str, tmp_path: Path) -> None:
    folder, target = tmp_path / "theirs", tmp_path / "passwd"
    folder.mkdir()
    file = folder / FILE_NAME
    named(file).count(DAY, [ONE])
    target.write_bytes(file.read_bytes() if not end else b"")
    Path(f"{file}{end}").unlink(missing_ok=True)
    Path(f"{file}{end}").symlink_to(target)
    content = target.read_bytes()

    for act in acts(lambda: named(file).count(DAY, [ONE]), named(file).counts):
        with pytest.raises(StoreForeign):
            act()

    assert target.read_bytes() == content


def test_the_personal_store_of_today_is_named_in_vain(tmp_path: Path) -> None:
    PersonalStore(tmp_path).note_tag()
    file = tmp_path / "jaga-akun.sqlite3"
    content = file.read_bytes()

    with pytest.raises((StoreForeign, StoreNewer)):
        named(file).count(DAY, [ONE])

    assert file.read_bytes() == content


def test_a_named_file_in_no_folder_is_unwritable(tmp_path: Path) -> None:
    with pytest.raises(StoreUnwritable):
        named(tmp_path / "nowhere" / "counts.sqlite3").count(DAY, [ONE])

    assert names(tmp_path) == []
