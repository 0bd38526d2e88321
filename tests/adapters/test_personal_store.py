"""The personal store: one plan in one file, the owner's only; whatever the disk does, the old plan or the new one."""

import datetime
import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters import store_file
from desktop.adapters.personal_store import MemoryPlanStore, PersonalStore
from desktop.adapters.store_file import FILE_NAME, data_folder
from desktop.adapters.store_steps import STEPS
from desktop.logic.ports import PlanStore
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.tag import Tags
from desktop.logic.saved_plan import SavedPlan, Tick
from desktop.logic.store import StoreError, StoreLocked, StoreNewer, StoreUnwritable
from tests.adapters.unwritable import reachable, unwritable

ROOT = Path(__file__).resolve().parents[2]
AT = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001  # the clock on the wall
PLAN = SavedPlan(
    programme="bank",
    version=3,
    began=AT,
    answers={"start": ("given",), "harm": ("money", "code")},
    ticks={"bank-call": Tick(AT, ("MO-2", "WL-9")), "evidence": Tick(AT, ())},
    failed={"iasc": AT + datetime.timedelta(minutes=5)},
    times={"money": None, "mail-code": AT},
)
OTHER = PLAN._replace(version=4, answers={"start": ("locked",)}, ticks={}, failed={}, times={})

own_rights = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "jaga-akun"


@pytest.fixture
def store(folder: Path) -> PersonalStore:
    return PersonalStore(folder, busy=0.01)


@pytest.fixture
def file(store: PersonalStore, folder: Path) -> Path:
    """The file of a store that holds PLAN."""
    store.save(PLAN)
    return folder / FILE_NAME


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_what_was_saved_is_loaded_by_the_next_start(store: PersonalStore, folder: Path) -> None:
    store.save(PLAN)

    assert PersonalStore(folder).load() == PLAN
    assert names(folder) == [FILE_NAME]


def test_options_and_cards_keep_their_order(store: PersonalStore) -> None:
    turned = PLAN._replace(answers={"harm": ("money", "code", "apk")}, ticks={"a": Tick(AT, ("Z", "A", "M"))})

    store.save(turned)

    assert store.load() == turned


def test_a_second_plan_takes_the_place_of_the_first(store: PersonalStore) -> None:
    store.save(PLAN)
    store.save(OTHER)

    assert store.load() == OTHER


def test_nothing_kept_is_no_plan_and_makes_no_file(store: PersonalStore, folder: Path) -> None:
    assert store.load() is None
    store.clear()

    assert not folder.exists()
    assert store.take_damaged() is None


def test_who_clears_keeps_no_plan_and_leaves_no_letter_of_it_in_the_file(store: PersonalStore, file: Path) -> None:
    assert b"bank-call" in file.read_bytes()

    store.clear()

    assert store.load() is None
    assert b"bank-call" not in file.read_bytes()
    assert names(file.parent) == [FILE_NAME]


@own_rights
def test_folder_and_file_are_the_owner_s_only_from_the_first_moment(
    store: PersonalStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    class Watched(sqlite3.Connection):
        def __init__(self, *given: object, **named: object) -> None:
            seen.append(stat.S_IMODE((folder / FILE_NAME).stat().st_mode))
            super().__init__(*given, **named)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(sqlite3, "connect", Watched)
    before = os.umask(0)
    try:
        store.save(PLAN)
    finally:
        os.umask(before)

    assert seen == [0o600]
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


@own_rights
def test_what_others_could_read_is_taken_from_them(store: PersonalStore, file: Path) -> None:
    file.chmod(0o644)
    file.parent.chmod(0o755)

    store.load()

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_database_overwrites_what_is_deleted_waits_for_the_disk_and_has_no_write_ahead_log(file: Path) -> None:
    asked = ("secure_delete", "synchronous", "journal_mode", "user_version")
    with closing(store_file.StoreFile(file.parent)._opened()) as connection:
        told = [connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in asked]

    assert told == [1, 2, "delete", len(STEPS)]
    assert store_file.StoreFile(file.parent)._busy == 5.0


def test_the_store_keeps_ids_days_and_minutes_and_one_label_and_has_no_place_for_anything_else(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {row[1] for table in tables for row in connection.execute(f"PRAGMA table_info({table})")}

    assert columns == {
        "only_one", "programme", "version", "began", "node", "place", "option", "step", "minute", "card", "of",
        "id", "kind", "label", "every", "added", "changed", "snoozed_until", "account", "what", "day",
        "shown_on", "tag_was_on", "name", "seq", "tag_salt", "tag_bits",
    }  # fmt: skip


def test_a_damaged_file_is_moved_aside_with_its_journal_and_said_once(store: PersonalStore, file: Path) -> None:
    file.write_bytes(b"not a database, whatever its name says " * 100)
    file.with_name(f"{FILE_NAME}-journal").write_bytes(b"of no use")

    assert store.load() is None

    assert store.take_damaged() == "jaga-akun.damaged-1.sqlite3"
    assert store.take_damaged() is None
    assert names(file.parent) == ["jaga-akun.damaged-1.sqlite3", "jaga-akun.damaged-1.sqlite3-journal"]


def test_a_second_damaged_file_is_not_written_over_the_first_and_a_plan_is_kept_in_a_new_one(
    store: PersonalStore, file: Path
) -> None:
    for number in (1, 2):
        file.write_bytes(b"%d" % number * 5_000)
        store.save(OTHER)
        assert store.take_damaged() == f"jaga-akun.damaged-{number}.sqlite3"

    assert store.load() == OTHER
    assert file.with_name("jaga-akun.damaged-1.sqlite3").read_bytes() == b"1" * 5_000


@pytest.mark.parametrize("sixteenths", range(1, 16))
def test_a_file_that_was_cut_off_is_kept_aside(sixteenths: int, store: PersonalStore, file: Path) -> None:
    content = file.read_bytes()
    part = content[: len(content) * sixteenths // 16]
    file.write_bytes(part)

    assert store.load() is None

    assert store.take_damaged() == "jaga-akun.damaged-1.sqlite3"
    assert file.with_name("jaga-akun.damaged-1.sqlite3").read_bytes() == part


@pytest.mark.parametrize("kept", [0, 100, 4_096])
@pytest.mark.parametrize("filling", [b"\0", b"\xff"], ids=["zeros", "ones"])
def test_a_file_that_was_written_over_is_kept_aside(
    kept: int, filling: bytes, store: PersonalStore, file: Path
) -> None:
    content = file.read_bytes()
    spoilt = content[:kept] + filling * (len(content) - kept)
    file.write_bytes(spoilt)

    assert store.load() is None

    assert store.take_damaged() == "jaga-akun.damaged-1.sqlite3"
    assert file.with_name("jaga-akun.damaged-1.sqlite3").read_bytes() == spoilt


STRANGE = [
    "DROP TABLE plan_failed",
    "UPDATE plan SET began = 'yesterday'",
    "UPDATE plan SET began = '2026-11-24T13:4'",
    "UPDATE plan SET began = '2026-11-24T13:40:00'",
    "UPDATE plan_tick SET minute = x'00ff'",
    "UPDATE plan_time SET minute = CAST(x'ff' AS TEXT)",
    "UPDATE plan_answer SET option = x'00'",
    "UPDATE plan SET version = 'new'",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = 0",
]


@pytest.mark.parametrize("statement", STRANGE)
def test_a_database_that_we_did_not_write_is_kept_aside(statement: str, store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()

    assert store.load() is None

    assert store.take_damaged() == "jaga-akun.damaged-1.sqlite3"


def test_an_empty_file_is_a_store_that_was_just_begun(store: PersonalStore, file: Path) -> None:
    file.write_bytes(b"")

    assert store.load() is None
    assert store.take_damaged() is None
    store.save(PLAN)
    assert store.load() == PLAN


def test_a_file_of_a_newer_program_is_not_touched(store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    content = file.read_bytes()

    for act in (store.load, store.clear, lambda: store.save(OTHER)):
        with pytest.raises(StoreNewer):
            act()

    assert file.read_bytes() == content
    assert names(file.parent) == [FILE_NAME]
    assert store.take_damaged() is None


def test_a_locked_file_is_not_damaged(store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for act in (store.load, store.clear, lambda: store.save(OTHER)):
            with pytest.raises(StoreLocked):
                act()

    assert names(file.parent) == [FILE_NAME]
    assert store.take_damaged() is None
    assert store.load() == PLAN


def test_who_writes_is_waited_for(folder: Path, file: Path) -> None:
    code = (
        "import sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('BEGIN IMMEDIATE'); print('writing', flush=True)\n"
        "sys.stdin.readline(); c.execute('COMMIT')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == b"writing\n"
        with pytest.raises(StoreLocked):
            PersonalStore(folder, busy=0.01).save(OTHER)
        other.stdin.write(b"\n")
        other.stdin.flush()
        PersonalStore(folder).save(OTHER)

    assert PersonalStore(folder).load() == OTHER


@own_rights
def test_a_folder_that_cannot_be_written_says_so_and_the_plan_can_still_be_read() -> None:
    with reachable() as folder:
        store = PersonalStore(folder)
        store.save(PLAN)
        with unwritable(folder / FILE_NAME):
            with pytest.raises(StoreUnwritable):
                store.save(OTHER)
            assert store.load() == PLAN

        assert names(folder) == [FILE_NAME]


@pytest.mark.parametrize("in_the_way", ["folder", "file"])
def test_something_else_in_its_place_is_left_there(store: PersonalStore, folder: Path, in_the_way: str) -> None:
    if in_the_way == "folder":
        folder.parent.mkdir()
        folder.write_text("a file where the folder should be")
        assert store.load() is None
    else:
        (folder / FILE_NAME).mkdir(parents=True)
        with pytest.raises(StoreUnwritable):
            store.load()

    with pytest.raises(StoreUnwritable):
        store.save(PLAN)


@own_rights
def test_a_pipe_in_its_place_or_beside_it_keeps_nobody_waiting(store: PersonalStore, folder: Path) -> None:
    folder.mkdir(parents=True)
    os.mkfifo(folder / FILE_NAME)

    with pytest.raises(StoreUnwritable):
        store.load()

    (folder / FILE_NAME).unlink()
    store.save(PLAN)
    os.mkfifo(folder / f"{FILE_NAME}-journal")
    with pytest.raises(StoreUnwritable):
        store.load()


FULL = """
import resource, sys
from pathlib import Path
from desktop.adapters.personal_store import PersonalStore
from desktop.logic.saved_plan import SavedPlan
from desktop.logic.store import StoreUnwritable
from tests.adapters.test_personal_store import AT, PLAN

store = PersonalStore(Path(sys.argv[1]))
large = PLAN._replace(answers={f"node-{n}": ("option",) * 20 for n in range(2_000)})
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    store.save(large)
except StoreUnwritable as error:
    print("said", error.args)
"""


def child(code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("room", [0, 512, 30_000])
def test_a_full_disk_is_said_and_the_old_plan_stays(room: int, store: PersonalStore, file: Path) -> None:
    done = child(FULL, str(file.parent), str(room))

    assert (done.stdout, done.stderr) == ("said ()\n", "")
    assert store.load() == PLAN
    assert store.take_damaged() is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_was_full_from_the_start_leaves_a_store_that_works_later(
    store: PersonalStore, folder: Path
) -> None:
    done = child(FULL, str(folder), "0")

    assert (done.stdout, done.stderr) == ("said ()\n", "")
    assert store.load() is None
    store.save(PLAN)
    assert store.load() == PLAN
    assert store.take_damaged() is None


SAVING = """
import itertools, sys
from pathlib import Path
from desktop.adapters.personal_store import PersonalStore
from tests.adapters.test_personal_store import OTHER, PLAN

store = PersonalStore(Path(sys.argv[1]))
for plan in itertools.cycle((PLAN, OTHER)):
    print("saving", flush=True)
    store.save(plan)
"""


@pytest.mark.slow
def test_a_process_that_is_killed_while_it_saves_leaves_the_old_plan_or_the_new_one(
    store: PersonalStore, folder: Path
) -> None:
    found: list[SavedPlan | None] = []
    for kill in range(20):
        with subprocess.Popen([sys.executable, "-c", SAVING, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as saving:
            assert saving.stdout
            for _ in range(kill + 2):
                assert saving.stdout.readline() == b"saving\n"
            saving.kill()
        found.append(store.load())

    assert all(plan in (PLAN, OTHER) for plan in found)
    assert store.take_damaged() is None


def test_a_journal_that_a_kill_left_behind_brings_the_old_plan_back(store: PersonalStore, file: Path) -> None:
    code = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE'); c.execute('DELETE FROM plan_answer')\n"
        "c.executemany('INSERT INTO plan_answer VALUES (?, 0, ?)', ((str(n), 'x' * 500) for n in range(500)))\n"
        "os.kill(os.getpid(), 9)"
    )
    child(code, str(file))
    assert file.with_name(f"{FILE_NAME}-journal").stat().st_size > 0

    assert store.load() == PLAN
    assert store.take_damaged() is None


def test_another_window_that_has_moved_the_damaged_file_aside_keeps_its_new_one(
    store: PersonalStore, file: Path
) -> None:
    damaged = store._file._identity()
    file.rename(file.with_name("jaga-akun.damaged-1.sqlite3"))
    PersonalStore(file.parent).save(OTHER)

    store._file._set_aside(damaged)

    assert store.load() == OTHER
    assert store.take_damaged() is None


VERSIONS: tuple[dict[str, list[list[object]]], ...] = (
    {},
    _PLANNED := {"plan": [[1, "bank", 3, "2026-11-24T13:40"]], "plan_answer": [["start", 0, "given"]]},
    _ACCOUNTS := {
        **_PLANNED,
        "account": [[7, "email", "Utama", 6, "2026-11-24", None, None]],
        "account_fact": [[7, 0, "leaked", "2026-11-24"]],
    },
    {**_ACCOUNTS, "reminding": [[1, None, 1, bytes(32), b"\x0f\xff"]]},
)
"""For each version the rows that a file of it held."""


@pytest.mark.parametrize("version", range(len(VERSIONS)))
def test_a_file_of_an_older_program_is_brought_up_to_date_and_keeps_its_plan_and_accounts(
    version: int, store: PersonalStore, folder: Path
) -> None:
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        for statement in (statement for step in STEPS[:version] for statement in step):
            connection.execute(statement)
        for table, rows in VERSIONS[version].items():
            connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608  # names of ours
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()

    plan, accounts = store.load(), store.accounts()

    assert (plan and plan.answers) == ({"start": ("given",)} if version else None)
    assert [(one.id, one.label, len(one.facts)) for one in accounts] == ([(7, "Utama", 1)] if version > 1 else [])
    assert store.tags() == (Tags(bytes(32), (4095,)) if version > 2 else Tags())
    assert store.add(Account(0, AccountKind.EMAIL, None, None, AT.date())) == (8 if version > 1 else 1)
    assert (store.reminded_on(), store.take_damaged()) == (None, None)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_each_step_of_the_tables_has_its_test() -> None:
    assert len(VERSIONS) == len(STEPS) + 1


def test_no_fault_carries_anything_of_the_plan(store: PersonalStore, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as raised:
            store.save(PLAN)

    assert raised.value.args == ()
    assert (raised.value.__cause__, raised.value.__context__) == (None, None)


def test_each_fault_has_a_sentence_in_both_languages_and_a_status() -> None:
    faults = {StoreLocked: 75, StoreNewer: 74, StoreUnwritable: 74}
    for language in ("id", "en"):
        texts = json.loads((ROOT / "resources" / "texts" / language / "store.json").read_text("utf-8"))
        assert {fault.text_id for fault in faults} < texts.keys()

    assert {fault: fault.status for fault in faults} == faults


def test_the_stores_keep_the_promise_of_their_port(folder: Path) -> None:
    stores: tuple[PlanStore, ...] = (PersonalStore(folder), MemoryPlanStore())
    for store in stores:
        assert store.load() is None
        store.save(PLAN)
        assert store.load() == PLAN
        store.clear()
        assert store.load() is None
        assert store.take_damaged() is None


def test_data_live_in_a_folder_of_our_own() -> None:
    assert data_folder().name == "jaga-akun"
