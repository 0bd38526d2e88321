"""Accounts of the check-up in the personal store: each action in one transaction, nothing lost whatever happens."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from benchmarks.kills import kill
from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.store_file import FILE_NAME, StoreFile
from desktop.adapters.store_steps import STEPS
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import Account, AccountKind, Answer, Answered, Happened
from desktop.logic.rotation.schedule import Refused
from desktop.logic.rotation.store import AccountStore
from desktop.logic.store import StoreLocked, StoreNewer, StoreUnwritable
from tests.adapters.unwritable import full_disk, reachable, unwritable

DAY, LATER = date(2026, 11, 28), date(2026, 12, 24)
CANARY = "kenari7731 siti@contoh.com"
BARE = Account(1, AccountKind.EMAIL, None, None, DAY)
FULL = Account(
    2, AccountKind.OTHER, CANARY, 12, DAY, DAY, LATER,
    (Happened(DangerKind.LEAKED, LATER), Answered(Answer.CHANGED, DAY), Happened(DangerKind.SHARED_PC, DAY)),
)  # fmt: skip

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals, limits or rights")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "jaga-akun"


@pytest.fixture
def store(folder: Path) -> PersonalStore:
    return PersonalStore(folder, busy=0.01)


@pytest.fixture
def file(store: PersonalStore, folder: Path) -> Path:
    """The file of a store that holds BARE and FULL."""
    assert [store.add(one) for one in (BARE, FULL)] == [1, 2]
    return folder / FILE_NAME


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_the_store_is_the_port(store: PersonalStore) -> None:
    port: AccountStore = store

    assert port.accounts() == ()


def test_every_account_is_kept_with_its_facts_in_their_order(file: Path) -> None:
    assert PersonalStore(file.parent).accounts() == (BARE, FULL)
    assert names(file.parent) == [FILE_NAME]


def test_an_id_is_never_given_twice(store: PersonalStore, file: Path) -> None:
    assert store.remove(2)
    assert not store.remove(2)

    assert store.add(FULL) == 3
    assert store.accounts() == (BARE, FULL._replace(id=3))


def test_who_looks_makes_no_file(store: PersonalStore, folder: Path) -> None:
    assert store.accounts() == ()
    assert store.edit(1, lambda accounts: accounts[0]) is None
    assert not store.remove(1)
    assert (store.reminded_on(), store.tag_was_on()) == (None, False)
    store.erase()

    assert not folder.exists()


def test_an_edit_sees_what_another_window_has_just_kept(store: PersonalStore, file: Path) -> None:
    seen: list[Account] = []
    PersonalStore(file.parent).edit(1, lambda accounts: accounts[0]._replace(every=3))

    def rename(accounts: tuple[Account, ...]) -> Account:
        seen.extend(accounts)
        return accounts[0]._replace(label="a")

    assert store.edit(1, rename) == BARE._replace(every=3, label="a")
    assert seen == [BARE._replace(every=3), FULL]
    assert store.accounts() == (BARE._replace(every=3, label="a"), FULL)


def test_an_edit_keeps_the_facts_that_it_was_given(store: PersonalStore, file: Path) -> None:
    answered = FULL._replace(facts=(*FULL.facts, Answered(Answer.DISMISS, DAY)), snoozed_until=None)

    assert store.edit(2, lambda _: answered) == answered

    assert store.accounts() == (BARE, answered)


def test_a_refused_edit_and_one_of_nobody_change_nothing(store: PersonalStore, file: Path) -> None:
    content = file.read_bytes()

    assert store.edit(2, lambda _: Refused.NOT_OFFERED) is Refused.NOT_OFFERED
    assert store.edit(3, lambda accounts: accounts[0]) is None
    assert store.edit(2**70, lambda accounts: accounts[0]) is None
    assert not store.remove(2**70)

    assert file.read_bytes() == content


def test_an_edit_that_fails_half_way_changes_nothing(store: PersonalStore, file: Path) -> None:
    with pytest.raises(AttributeError):
        store.edit(2, lambda _: FULL._replace(label="b", facts=(None,)))  # type: ignore[arg-type]  # no fact

    assert store.accounts() == (BARE, FULL)


def test_the_day_of_the_last_notification_and_the_switch_are_kept(store: PersonalStore, file: Path) -> None:
    store.note_reminder(DAY)
    store.note_reminder(LATER)
    store.note_tag()

    assert PersonalStore(file.parent).reminded_on() == LATER
    assert PersonalStore(file.parent).tag_was_on()
    assert store.accounts() == (BARE, FULL)


def test_a_window_sees_that_another_has_written(store: PersonalStore, file: Path) -> None:
    other, versions = PersonalStore(file.parent), [store.data_version()]
    for act in (lambda: other.add(BARE), lambda: other.note_reminder(DAY), other.erase, lambda: other.add(BARE)):
        act()
        versions.append(store.data_version())
        other.accounts()
        assert store.data_version() == versions[-1], "to look is not to write"

    assert len(set(versions)) == 5


def test_erase_deletes_the_file_its_journal_and_damaged_copies_and_nothing_else(
    store: PersonalStore, file: Path
) -> None:
    for end in (f"{FILE_NAME}-journal", "jaga-akun.damaged-1.sqlite3", "jaga-akun.damaged-2.sqlite3-journal", "mine"):
        file.with_name(end).write_text(CANARY)

    store.erase()

    assert names(file.parent) == ["mine"]
    assert store.accounts() == ()


@pytest.mark.parametrize("content", [b"not a database " * 500, b"", bytes(9_000)], ids=["text", "empty", "zeros"])
def test_erase_deletes_what_is_no_database_any_more(content: bytes, store: PersonalStore, file: Path) -> None:
    file.write_bytes(content)

    store.erase()

    assert names(file.parent) == []


def test_erase_leaves_what_a_newer_program_kept(store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    copy = file.with_name("jaga-akun.damaged-1.sqlite3")
    copy.write_text(CANARY)

    with pytest.raises(StoreNewer):
        store.erase()

    assert names(file.parent) == sorted((FILE_NAME, copy.name))


def test_erase_does_not_take_the_file_from_under_who_writes(store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked):
            store.erase()

    assert store.accounts() == (BARE, FULL)


class ErasedMeanwhile(StoreFile):
    """Somebody erases everything just after the file was opened for the first time."""

    erased = False

    def _opened(self) -> sqlite3.Connection:
        connection = super()._opened()
        if not self.erased:
            self.erased = True
            PersonalStore(self._file.parent).erase()
        return connection


@posix
def test_who_writes_while_everything_is_erased_keeps_their_account_in_a_new_file(
    store: PersonalStore, file: Path
) -> None:
    store._file = ErasedMeanwhile(file.parent)

    assert store.add(FULL) == 1

    assert PersonalStore(file.parent).accounts() == (FULL._replace(id=1),)


@posix
def test_who_reads_while_everything_is_erased_reads_the_one_or_the_other(store: PersonalStore, file: Path) -> None:
    store._file = ErasedMeanwhile(file.parent)

    assert store.accounts() in {(), (BARE, FULL)}


STRANGE = [
    "UPDATE account SET kind = 'bank'",
    "UPDATE account SET label = ''",
    "UPDATE account SET label = x'00ff'",
    "UPDATE account SET label = printf('%61c', 'x')",
    "UPDATE account SET every = 4",
    "UPDATE account SET every = 'often'",
    "UPDATE account SET added = '28-11-2026'",
    "UPDATE account SET changed = '20261128'",
    "UPDATE account SET snoozed_until = 7",
    "UPDATE account SET changed = '9999-12-31'",
    "UPDATE account SET added = '9998-01-01'",
    "UPDATE account_fact SET what = 'stolen'",
    "UPDATE account_fact SET day = '2026-02-30'",
    "UPDATE account_fact SET account = 77",
    "DROP TABLE account_fact",
]


@pytest.mark.parametrize("statement", STRANGE)
def test_rows_that_we_did_not_write_are_kept_aside(statement: str, store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()

    assert store.accounts() == ()

    assert store.take_damaged() == "jaga-akun.damaged-1.sqlite3"
    assert store.take_damaged() is None


def test_two_that_meet_a_damaged_file_keep_both_accounts(folder: Path) -> None:
    code = (
        "import sys; from tests.adapters.test_account_store import *; print(PersonalStore(Path(sys.argv[1])).add(FULL))"
    )
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(b"no database " * 1_000)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        for _ in range(4)
    ]
    told = sorted(int(writer.communicate()[0]) for writer in writers)

    assert told == [1, 2, 3, 4]
    assert [one.id for one in PersonalStore(folder).accounts()] == told
    assert names(folder) == ["jaga-akun.damaged-1.sqlite3", FILE_NAME]


def test_a_file_where_the_folder_should_be_is_said_and_left(store: PersonalStore, folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("mine")

    for act in (store.accounts, lambda: store.add(BARE), store.erase):
        with pytest.raises(StoreUnwritable):
            act()

    assert folder.read_text() == "mine"


@posix
def test_a_folder_that_cannot_be_written_can_still_be_read() -> None:
    with reachable() as folder:
        store = PersonalStore(folder)
        store.add(BARE)
        with unwritable(folder / FILE_NAME):
            for act in (lambda: store.add(BARE), lambda: store.remove(1), store.erase):
                with pytest.raises(StoreUnwritable):
                    act()
            assert store.accounts() == (BARE,)

        assert names(folder) == [FILE_NAME]


@posix
def test_on_a_full_disk_nothing_is_kept_and_all_can_still_be_read_and_erased(store: PersonalStore, file: Path) -> None:
    content = file.read_bytes()
    with full_disk():
        for act in (lambda: store.add(FULL), lambda: store.remove(1), lambda: store.edit(1, lambda _: FULL)):
            with pytest.raises(StoreUnwritable):
                act()
        assert store.accounts() == (BARE, FULL)
        assert file.read_bytes() == content

        store.erase()

    assert names(file.parent) == []


@posix
@pytest.mark.slow
def test_two_writers_that_are_killed_at_any_moment_lose_no_account_and_leave_no_half(folder: Path) -> None:
    seen = kill(folder, 20, random.Random(12))  # noqa: S311  # moments, no secrets

    assert seen.printed > 5, "they wrote; how much a machine writes in that time is its own affair"
    assert (seen.lost, seen.halves, seen.damaged) == (0, 0, 0)


def test_no_fault_and_no_value_shows_a_label(store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLocked) as raised:
            store.add(FULL)

    assert (raised.value.args, raised.value.__cause__, raised.value.__context__) == ((), None, None)
    assert CANARY not in repr((store.accounts(), store, store._file))
