"""What the page writes, in the real store: each change, and what is left of it in files."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.personal_store import PersonalStore
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import AccountKind, Answer
from desktop.logic.rotation.schedule import open_dangers
from desktop.logic.store import StoreUnwritable
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
    number = records.do(NEW, TODAY)
    assert number is not None

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
    number = records.do(NEW, TODAY)
    assert number is not None
    before = records.accounts()

    records.do(Say(number, Answer.DISMISS), TODAY)
    records.do(Note(number, DangerKind.LEAKED, TODAY + datetime.timedelta(2)), TODAY)
    records.do(Every(number + 1, 3), TODAY)

    assert records.accounts() == before


def test_a_label_is_in_the_store_only_and_nowhere_after_all_is_erased(records: StoreRecords, tmp_path: Path) -> None:
    records.do(NEW, TODAY)
    assert holding(tmp_path) == {"jaga-akun.sqlite3"}

    records.do(Erase(), TODAY)

    assert holding(tmp_path) == set()
    assert records.accounts() == ()


def test_where_something_elsewhere_cannot_be_deleted_the_store_stays(tmp_path: Path) -> None:
    def fails() -> None:
        raise OSError

    deleted: list[str] = []
    elsewhere: tuple[Callable[[], None], ...] = (lambda: deleted.append("login"), fails)
    records = StoreRecords(PersonalStore(tmp_path), elsewhere)
    records.do(NEW, TODAY)

    with pytest.raises(StoreUnwritable):
        records.do(Erase(), TODAY)

    assert deleted == ["login"]
    assert len(records.accounts()) == 1
