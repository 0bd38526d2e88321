"""`jaga-akun accounts`: what is kept for the check-up, its answers, its refusals, and what is left after `erase`."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.store_file import FILE_NAME
from desktop.adapters.store_steps import STEPS
from desktop.arguments import UsageError, parse
from desktop.cli import accounts as accounts_words
from desktop.cli import run
from desktop.cli.accounting import Kept, accounting
from desktop.cli.accounts import INTERVALS, accounts_command
from desktop.commands import every_command
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import EVERY, Answer
from tests.cli.conftest import Run

CANARY = "kenari7731"
TODAY = ("--today", "2026-11-28")
MAIL = ("add", "--kind", "email", "--changed", "2026-11-20", "--every", "6")

Printed = pytest.CaptureFixture[bytes]
Do = Callable[..., tuple[int, str, str]]


class Place:
    """A folder of data, and how often entry and key were deleted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entry = self.key = 0

    def kept(self) -> Kept:
        return Kept(PersonalStore(self.folder, busy=0.01), self.delete_entry, self.delete_key)

    def delete_entry(self) -> None:
        self.entry += 1

    def delete_key(self) -> None:
        self.key += 1


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "jaga-akun")


@pytest.fixture
def do(place: Place, capfdbinary: Printed) -> Do:
    """`do("list")` -> status, output, trouble."""
    command = accounts_command(lambda given: accounting(given, place.kept))

    def once(*arguments: str, today: tuple[str, ...] = TODAY) -> tuple[int, str, str]:
        status = run(["accounts", *arguments, *today], (command,))
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return once


def listed(do: Do, *more: str, today: tuple[str, ...] = TODAY) -> list[dict[str, Any]]:
    status, out, err = do("list", "--json", *more, today=today)
    assert (status, err) == (0, "")
    value = json.loads(out)
    assert value.keys() == {"accounts"}
    accounts: list[dict[str, Any]] = value["accounts"]
    return accounts


def test_the_words_of_the_options_are_those_of_the_facts() -> None:
    assert tuple(INTERVALS.values()) == (*EVERY, None)


@pytest.mark.parametrize("json_or_not", [(), ("--json",)])
def test_an_account_is_added_and_its_id_is_printed(do: Do, json_or_not: tuple[str, ...]) -> None:
    assert do(*MAIL, *json_or_not) == (0, '{"id": 1}\n', "")
    assert do(*MAIL, *json_or_not) == (0, '{"id": 2}\n', "")


def test_the_list_tells_every_account_as_the_schedule_sees_it(do: Do) -> None:
    do(*MAIL, "--label", "Utama \U0001f4ec")
    do("add", "--kind", "programme", "--changed", "unknown", "--every", "off")

    assert listed(do, "--lang", "en") == [
        {
            "id": 1, "label": "Utama \U0001f4ec", "kind": "email", "every": 6, "changed": "2026-11-20",
            "snoozed_until": None, "events": [], "state": "fine", "why": "calendar", "due": "2027-05-20",
            "answers": ["changed", "keep"], "says": "Check again on Thursday, 20 May 2027, in 6 months.",
        },
        {
            "id": 2, "label": None, "kind": "programme", "every": "off", "changed": None,
            "snoozed_until": None, "events": [], "state": "off", "why": "off", "due": None,
            "answers": ["changed", "keep"], "says": "Calendar reminders are off. You are still told about dangers.",
        },
    ]  # fmt: skip


def test_language_changes_only_what_is_said_and_a_label_nothing_else(do: Do) -> None:
    for label in ((), ("--label", CANARY)):
        do("add", "--kind", "programme", "--changed", "unknown", "--every", "3", *label)
        do("event", "1", "leaked")

    (of_id, of_en), bare = (listed(do, "--lang", language) for language in ("id", "en")), {"id": 0, "label": None}

    assert [one["says"] for one in of_id] != [one["says"] for one in of_en]
    assert [one | {"says": ""} for one in of_id] == [one | {"says": ""} for one in of_en]
    do("answer", "1", "dismiss")
    named, nameless = (one | bare for one in listed(do))
    assert named == nameless


def test_the_list_in_words_shows_number_kind_name_and_the_sentence(do: Do) -> None:
    assert do("list") == (0, "Belum ada akun. Tambahkan dengan: jaga-akun accounts add\n", "")
    do(*MAIL, "--label", "Utama")

    assert do("list") == (0, "1  Email: Utama\n    Periksa lagi Kamis, 20 Mei 2027, 6 bulan lagi.\n", "")


def test_a_danger_is_open_until_it_is_answered_whatever_the_days_are(do: Do) -> None:
    do(*MAIL)
    assert do("event", "1", "shared-pc", "--on", "2026-11-29") == (0, "", "")
    assert do("event", "1", "leaked") == (0, "", "")
    (one,) = listed(do)
    assert one["events"] == [{"danger": "shared-pc", "on": "2026-11-29"}, {"danger": "leaked", "on": "2026-11-28"}]
    assert (one["state"], one["why"], one["due"]) == ("urgent", "shared-pc", "2026-11-29")
    assert one["answers"] == ["changed", "dismiss"]

    assert do("answer", "1", "keep")[0] == 1
    assert do("answer", "1", "changed") == (0, "", "")

    (one,) = listed(do)
    assert (one["events"], one["state"], one["changed"]) == ([], "fine", "2026-11-28")


def test_later_puts_off_for_thirty_days_and_keep_ends_that(do: Do) -> None:
    do("add", "--kind", "email", "--changed", "unknown", "--every", "3")

    assert do("answer", "1", "later") == (0, "", "")
    (one,) = listed(do)
    assert (one["state"], one["why"], one["snoozed_until"]) == ("fine", "snoozed", "2026-12-28")
    assert do("answer", "1", "keep")[0] == 0
    (one,) = listed(do)
    assert (one["state"], one["why"], one["due"], one["snoozed_until"]) == ("fine", "calendar", "2027-02-28", None)


def test_interval_name_and_account_are_changed_and_an_id_is_never_given_again(do: Do) -> None:
    do(*MAIL)
    do(*MAIL)

    assert do("every", "1", "off") == (0, "", "")
    assert do("rename", "1", "--label", "Baru") == (0, "", "")
    assert do("remove", "2") == (0, "", "")
    assert do(*MAIL) == (0, '{"id": 3}\n', "")

    assert [(one["id"], one["every"], one["label"]) for one in listed(do)] == [(1, "off", "Baru"), (3, 6, None)]


REFUSED = [
    ("answer", "1", "later"),
    ("answer", "1", "dismiss"),
    ("answer", "7", "keep"),
    ("answer", "9" * 18, "keep"),
    ("event", "7", "leaked"),
    ("every", "7", "3"),
    ("rename", "7", "--label", CANARY),
    ("remove", "7"),
    ("remove", "0"),
]


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_is_not_offered_and_whom_there_is_not_is_refused_and_nothing_changes(
    arguments: tuple[str, ...], do: Do, place: Place
) -> None:
    do(*MAIL)
    content = (place.folder / FILE_NAME).read_bytes()

    status, out, err = do(*arguments)

    assert (status, out, err.count("\n")) == (1, "", 1)
    assert CANARY not in err
    assert (place.folder / FILE_NAME).read_bytes() == content


def adding(name: str, value: str | None) -> tuple[str, ...]:
    """`add` with another value behind one option, or without it."""
    options = {"--kind": "email", "--changed": "2026-11-20", "--every": "6"} | ({} if value is None else {name: value})
    given = {option: text for option, text in options.items() if value is not None or option != name}
    return ("add", *(part for pair in given.items() for part in pair))


WRONG = [
    (),
    (CANARY,),
    ("list", CANARY),
    ("list", "--yes"),
    ("list", "--label", CANARY),
    *(adding(name, None) for name in ("--kind", "--changed", "--every")),
    adding("--kind", CANARY),
    *(adding("--every", every) for every in ("4", "0", "06", "", CANARY)),
    *(
        adding("--changed", day)
        for day in ("2026-11-30", "1999-12-31", "2200-01-01", "2026-02-29", "2026-1-1", "20261128", "", CANARY)
    ),
    *(
        adding("--label", label)
        for label in ("", " ", "x" * 61, "a\nb", "a\tb", "a\x1b[2J", "a\u202eb", "a\u2066b", "a\u200bb", "a\x7f")
    ),
    ("answer", "1"),
    ("answer", "1", CANARY),
    ("answer", CANARY, "keep"),
    ("answer", "-1", "keep"),
    ("answer", "１", "keep"),
    ("answer", "1" * 5_000, "keep"),
    ("event", "1", "stolen"),
    ("event", "1", "leaked", "--on", "2026-11-30"),
    ("event", "1", "leaked", "--on", "2026-02-30"),
    ("every", "1", "5"),
    ("rename", "1"),
    ("rename", "1", CANARY, "--label", "a"),
    ("remove",),
    ("erase",),
    ("erase", "1", "--yes"),
    ("erase", "--yes=1"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=lambda arguments: " ".join(arguments)[:50].encode("unicode_escape"))
def test_wrong_usage_is_refused_before_anything_is_opened_and_never_repeated(
    arguments: tuple[str, ...], do: Do, place: Place
) -> None:
    status, out, err = do(*arguments)

    assert (status, out) == (2, "")
    assert CANARY not in err
    assert not place.folder.exists()


@pytest.mark.parametrize("today", ["1999-12-31", "2200-01-01", "2026-02-29", "today"])
def test_a_day_that_the_check_up_does_not_know_is_wrong_usage(today: str, do: Do) -> None:
    assert do("list", today=("--today", today))[0] == 2


def test_tomorrow_may_have_happened_already_further_east(do: Do) -> None:
    assert do(*MAIL[:4], "2026-11-29", *MAIL[5:])[0] == 0
    assert do("event", "1", "leaked", "--on", "2026-11-29")[0] == 0


@pytest.mark.parametrize("on", [True, False])
def test_erase_deletes_everything_and_asks_the_key_ring_only_where_the_switch_was_ever_on(
    on: bool, do: Do, place: Place
) -> None:
    do(*MAIL, "--label", CANARY)
    if on:
        PersonalStore(place.folder).note_tag()
    (place.folder / "jaga-akun.damaged-1.sqlite3").write_text(CANARY)

    assert do("erase", "--yes") == (0, "", "")

    assert list(place.folder.iterdir()) == []
    assert (place.entry, place.key) == (1, int(on))
    assert listed(do) == []


def test_where_the_key_cannot_be_deleted_all_else_is_and_the_store_still_says_that_there_is_one(
    do: Do, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> None:
        raise OSError(CANARY)

    do(*MAIL, "--label", CANARY)
    PersonalStore(place.folder).note_tag()
    with monkeypatch.context() as locking:
        locking.setattr(place, "delete_key", locked)

        status, out, err = do("erase", "--yes")

    assert (status, out, err.count("\n")) == (74, "", 1)
    assert CANARY not in err
    assert listed(do) == []
    assert CANARY.encode() not in (place.folder / FILE_NAME).read_bytes()
    assert (place.entry, place.key) == (1, 0)

    assert do("erase", "--yes") == (0, "", "")
    assert (list(place.folder.iterdir()), place.key) == ([], 1)


def test_where_the_entry_at_login_cannot_be_deleted_that_is_said(
    do: Do, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only() -> None:
        raise OSError(CANARY)

    do(*MAIL)
    monkeypatch.setattr(place, "delete_entry", read_only)

    status, out, err = do("erase", "--yes")

    assert (status, out, err.count("\n"), CANARY in err) == (74, "", 1, False)
    assert list(place.folder.iterdir()) == []


EVERYTHING = [("list",), MAIL, ("answer", "1", "keep"), ("event", "1", "leaked"), ("every", "1", "3"),
              ("rename", "1", "--label", CANARY), ("remove", "1"), ("erase", "--yes")]  # fmt: skip


@pytest.mark.parametrize("arguments", EVERYTHING, ids=lambda arguments: arguments[0])
def test_a_store_of_a_newer_program_is_74_and_stays_as_it_is(arguments: tuple[str, ...], do: Do, place: Place) -> None:
    do(*MAIL)
    file = place.folder / FILE_NAME
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    content = file.read_bytes()

    status, out, err = do(*arguments)

    assert (status, out, err.count("\n"), CANARY in err) == (74, "", 1, False)
    assert file.read_bytes() == content
    assert (place.entry, place.key) == (0, 0)


@pytest.mark.parametrize("arguments", EVERYTHING, ids=lambda arguments: arguments[0])
def test_a_store_that_somebody_else_uses_is_75_and_not_damaged(
    arguments: tuple[str, ...], do: Do, place: Place
) -> None:
    do(*MAIL)
    with closing(sqlite3.connect(place.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        status, out, err = do(*arguments)

    assert (status, out, err.count("\n"), CANARY in err) == (75, "", 1, False)
    assert [one["id"] for one in listed(do)] == [1]


@pytest.mark.parametrize("arguments", EVERYTHING, ids=lambda arguments: arguments[0])
def test_a_file_where_the_folder_should_be_is_74(arguments: tuple[str, ...], do: Do, place: Place) -> None:
    place.folder.write_text("mine")

    status, out, err = do(*arguments)

    assert (status, out, err.count("\n"), CANARY in err) == (74, "", 1, False)
    assert place.folder.read_text() == "mine"


@pytest.mark.parametrize("content", [b"no database " * 900, bytes(20_000)], ids=["text", "zeros"])
def test_a_damaged_store_is_said_once_and_a_new_one_is_begun(content: bytes, do: Do, place: Place) -> None:
    place.folder.mkdir()
    (place.folder / FILE_NAME).write_bytes(content)

    status, out, err = do(*MAIL)

    assert (status, out, err.count("\n")) == (0, '{"id": 1}\n', 1)
    assert "jaga-akun.damaged-1.sqlite3" in err
    assert do("list")[2] == ""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_74_without_a_traceback_and_what_was_kept_stays(tmp_path: Path, jaga: Run) -> None:
    environment = {"XDG_DATA_HOME": str(tmp_path)}
    assert jaga("accounts", *MAIL, **environment).returncode == 0
    script = 'ulimit -f 0; exec "$0" -m desktop accounts "$@"'

    full = subprocess.run(
        ["/bin/sh", "-c", script, sys.executable, *MAIL, "--label", CANARY],
        cwd=Path(__file__).parents[2], capture_output=True, check=False, env={**_environment(), **environment},
    )  # fmt: skip

    assert (full.returncode, full.stdout, full.stderr.count(b"\n")) == (74, b"", 1)
    assert b"Traceback" not in full.stderr
    assert CANARY.encode() not in full.stderr
    told = json.loads(jaga("accounts", "list", "--json", **environment).stdout)
    assert [one["id"] for one in told["accounts"]] == [1]


@pytest.mark.slow
def test_the_program_itself_keeps_lists_and_erases_and_a_label_is_in_the_store_only(tmp_path: Path, jaga: Run) -> None:
    environment = {
        name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")
    }
    assert jaga("accounts", *MAIL, "--label", CANARY, **environment).stdout == b'{"id": 1}\n'
    holding = [file.name for file in tmp_path.rglob("*") if file.is_file() and CANARY.encode() in file.read_bytes()]
    assert holding == [FILE_NAME]
    assert CANARY.encode() in jaga("accounts", "list", **environment).stdout

    assert jaga("accounts", "erase", "--yes", **environment).returncode == 0

    assert not [file for file in tmp_path.rglob("*") if file.is_file()]


@pytest.mark.slow
def test_no_window_no_network_and_no_key_ring_is_imported(tmp_path: Path) -> None:
    code = (
        "import sys; from desktop.main import main\n"
        f"main({['accounts', *MAIL]!r}); main(['accounts', 'list'])\n"
        "print(sorted({'PySide6', 'requests', 'keyring', 'zxcvbn', 'ada_url', 'jeepney'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, check=True, text=True,
        env={**_environment(), "XDG_DATA_HOME": str(tmp_path)},
    )  # fmt: skip

    assert done.stdout.splitlines()[-1] == "[]"


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)


def test_words_of_the_help_are_those_that_are_read() -> None:
    (command,) = (one for one in every_command() if one.name == "accounts")
    forms = " ".join(form for form, _ in command.forms)

    assert "|".join(Answer) in forms
    assert "|".join(INTERVALS) in forms
    for danger in DangerKind:
        _, given = parse(["accounts", "event", "1", danger], (command,))
        assert accounts_words.action_of(given) == "event"


def test_a_refused_usage_holds_nothing_of_what_was_typed() -> None:
    with pytest.raises(UsageError) as raised:
        parse(["accounts", "rename", "1", "--label", f"{CANARY}\n"], every_command())

    assert CANARY not in f"{raised.value.args} {raised.value.values} {raised.value.__cause__}"
