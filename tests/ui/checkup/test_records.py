"""What the page writes, in the real store: each change, and what is left of it in files."""

import datetime
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.store_file import FILE_NAME
from desktop.adapters.store_steps import STEPS
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.erase import Elsewhere, EntryStays, KeyStays
from desktop.logic.rotation.facts import AccountKind, Answer
from desktop.logic.rotation.schedule import open_dangers
from desktop.logic.store import StoreNewer
from desktop.ui.checkup.changes import Erase, Every, New, Note, Remove, Rename, Say
from desktop.ui.checkup.records import StoreRecords
from tests.ui.checkup.kept import TODAY

CANARY = "kenari7731"
NEW = New(AccountKind.EMAIL, CANARY, 6, None)


def holding(folder: Path) -> set[str]:
    """The files below a folder that hold the label."""
    return {one.name for one in folder.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes()}


@pytest.fixture
def records(tmp_path: Path) -> StoreRecords:
    return StoreRecords(PersonalStore(tmp_path))


def test_every_change_is_read_back_by_another_store(records: StoreRecords, tmp_path: Path) -> None:
    assert records.do(NEW, TODAY)
    number = records.accounts()[0].id

    records.do(Every(number, 12), TODAY)
    records.do(Rename(number, None), TODAY)
    records.do(Note(number, DangerKind.LEAKED, TODAY), TODAY)

    (kept,) = StoreRecords(PersonalStore(tmp_path)).accounts()
    assert (kept.every, kept.label, kept.added) == (12, None, TODAY)
    assert [one.danger for one in open_dangers(kept)] == [DangerKind.LEAKED]
    records.do(Say(number, Answer.CHANGED), TODAY)
    assert open_dangers(records.accounts()[0]) == ()
    records.do(Remove(number), TODAY)
    assert records.accounts() == ()


def test_what_is_not_offered_changes_nothing(records: StoreRecords) -> None:
    records.do(NEW, TODAY)
    before = records.accounts()
    number = before[0].id

    assert not records.do(Say(number, Answer.DISMISS), TODAY)
    assert not records.do(Note(number, DangerKind.LEAKED, TODAY + datetime.timedelta(2)), TODAY)
    assert not records.do(Every(number + 1, 3), TODAY)

    assert records.accounts() == before


def test_a_label_is_in_the_store_only_and_nowhere_after_all_is_erased(records: StoreRecords, tmp_path: Path) -> None:
    records.do(NEW, TODAY)
    assert holding(tmp_path) == {"jaga-akun.sqlite3"}

    records.do(Erase(), TODAY)

    assert holding(tmp_path) == set()
    assert records.accounts() == ()


def fails() -> None:
    raise OSError


def test_a_key_that_stays_is_said_and_found_again_when_all_else_is_gone(tmp_path: Path) -> None:
    store = PersonalStore(tmp_path)
    store.note_tag()
    deleted: list[str] = []
    records = StoreRecords(store, Elsewhere(fails, lambda: deleted.append("login")))
    records.do(NEW, TODAY)

    with pytest.raises(KeyStays):
        records.do(Erase(), TODAY)

    assert deleted == ["login"]
    assert records.accounts() == ()
    assert holding(tmp_path) == set()
    StoreRecords(store, Elsewhere(lambda: deleted.append("key"))).do(Erase(), TODAY)
    assert deleted == ["login", "key"]
    assert list(tmp_path.iterdir()) == []


def test_an_entry_at_login_that_stays_is_said_and_a_key_that_never_was_is_not_asked_for(tmp_path: Path) -> None:
    records = StoreRecords(PersonalStore(tmp_path), Elsewhere(pytest.fail, fails))
    records.do(NEW, TODAY)

    with pytest.raises(EntryStays):
        records.do(Erase(), TODAY)

    assert list(tmp_path.iterdir()) == []


def test_where_the_store_cannot_be_erased_the_entry_at_login_stays(tmp_path: Path) -> None:
    records = StoreRecords(PersonalStore(tmp_path), Elsewhere(None, pytest.fail))
    records.do(NEW, TODAY)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")

    with pytest.raises(StoreNewer):
        records.do(Erase(), TODAY)
