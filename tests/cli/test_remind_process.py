"""`jaga-akun remind` as a session starts it: a process of its own, a store on the disk, a bus that hears it."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Run
from tests.private_bus import PrivateBus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the notification service of Linux")

DAY, NEXT = "2026-11-28", "2026-11-29"
LABEL = "kenari7731"
HEAVY = {"PySide6", "requests", "keyring", "zxcvbn", "ada_url"}
TITLE, TEXT = "Waktunya memeriksa kata sandi", "Buka Jaga Akun untuk melihatnya."

Ended = subprocess.CompletedProcess[bytes]


class Home:
    """The folders of somebody, and their bus if they have one."""

    def __init__(self, jaga: Run, folder: Path) -> None:
        self._jaga, self.folder = jaga, folder
        self.environment = {
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": "",
        }

    def run(self, *arguments: str) -> Ended:
        return self._jaga(*arguments, **self.environment)

    def add(self, *more: str, changed: str = "2025-11-01", every: str = "6", on: str = DAY) -> None:
        added = ("accounts", "add", "--kind", "email", "--changed", changed, "--every", every, "--today", on, *more)
        assert self.run(*added).returncode == 0

    def listed(self, *arguments: str, on: str = DAY) -> tuple[int, Any]:
        done = self.run("remind", "--list", "--json", "--today", on, *arguments)
        assert done.stderr == b""
        return done.returncode, json.loads(done.stdout)

    @property
    def file(self) -> Path:
        return self.folder / "data" / "jaga-akun" / "jaga-akun.sqlite3"


@pytest.fixture
def home(jaga: Run, tmp_path: Path) -> Home:
    return Home(jaga, tmp_path)


@pytest.fixture
def on_a_bus(home: Home) -> Callable[[PrivateBus], Home]:
    def put(bus: PrivateBus) -> Home:
        home.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.address
        return home

    return put


def test_a_notification_arrives_on_the_bus_once_a_day_and_names_no_account(
    on_a_bus: Callable[[PrivateBus], Home], tmp_path: Path
) -> None:
    with PrivateBus(tmp_path) as bus:
        home = on_a_bus(bus)
        home.add("--label", LABEL)

        for day in (DAY, DAY, NEXT):
            done = home.run("remind", "--today", day)
            assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

    assert [body for _, body in bus.shown] == [("Jaga Akun", 0, "", TITLE, TEXT, [], {"urgency": ("y", 1)}, -1)] * 2


def test_the_notification_speaks_as_the_window_does_and_leaves_broken_settings_to_it(
    on_a_bus: Callable[[PrivateBus], Home], tmp_path: Path
) -> None:
    settings = tmp_path / "config" / "jaga-akun" / "settings.json"
    settings.parent.mkdir(parents=True)
    with PrivateBus(tmp_path) as bus:
        home = on_a_bus(bus)
        home.add()
        settings.write_text('{"language": "en"}')
        home.run("remind", "--today", DAY)
        settings.write_text("{")
        home.run("remind", "--today", NEXT)

    assert [body[3] for _, body in bus.shown] == ["Time to check a password", TITLE]
    assert settings.read_text() == "{"


def test_without_a_bus_it_ends_with_69_and_the_day_is_not_counted(
    home: Home, on_a_bus: Callable[[PrivateBus], Home], tmp_path: Path
) -> None:
    home.add("--label", LABEL)
    done = home.run("remind", "--today", DAY)
    assert (done.returncode, done.stdout) == (69, b"")
    assert done.stderr.decode().startswith("jaga-akun: Tidak ada layanan pemberitahuan")
    assert LABEL.encode() not in done.stderr

    with PrivateBus(tmp_path) as bus:
        assert on_a_bus(bus).run("remind", "--today", DAY).returncode == 0

    assert len(bus.shown) == 1


def test_somebody_who_keeps_no_account_is_told_nothing_and_no_file_is_made(home: Home) -> None:
    assert home.run("remind", "--today", DAY).returncode == 0
    assert home.listed() == (0, {"today": DAY, "accounts": []})
    assert home.run("remind", "--list").stdout.decode() == home.run("accounts", "list").stdout.decode()

    assert not home.file.parent.exists()


def test_the_list_tells_every_account_and_whether_something_is_due(home: Home) -> None:
    home.add("--label", LABEL, changed=DAY)
    assert home.listed()[0] == 0

    home.add(changed="2025-01-31")

    status, told = home.listed()
    fine, due = told["accounts"]
    assert (status, told["today"]) == (1, DAY)
    assert (fine["state"], fine["label"], due["state"], due["label"]) == ("fine", LABEL, "due", None)
    assert due == {
        "id": due["id"], "label": None, "kind": "email", "every": 6, "changed": "2025-01-31", "snoozed_until": None,
        "events": [], "state": "due", "why": "calendar", "due": "2025-07-28", "answers": ["changed", "keep", "later"],
        "says": "Sudah waktunya memeriksa kata sandi ini.",
    }  # fmt: skip
    assert home.listed("--lang", "en")[1]["accounts"][1]["says"] != due["says"]


def test_the_list_is_that_of_the_accounts(home: Home) -> None:
    home.add("--label", LABEL)
    home.run("accounts", "event", "1", "leaked", "--on", DAY, "--today", DAY)

    of_accounts = json.loads(home.run("accounts", "list", "--json", "--today", DAY).stdout)

    status, told = home.listed()
    assert status == 1
    assert told["accounts"] == of_accounts["accounts"]
    assert told["accounts"][0]["events"] == [{"danger": "leaked", "on": DAY}]


def test_a_store_of_a_newer_program_is_one_sentence_and_74(home: Home) -> None:
    home.add()
    with closing(sqlite3.connect(home.file)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = home.file.read_bytes()

    for arguments in (("remind",), ("remind", "--list"), ("remind", "--list", "--json")):
        done = home.run(*arguments)
        assert (done.returncode, done.stdout) == (74, b"")
        assert len(done.stderr.decode().splitlines()) == 1

    assert home.file.read_bytes() == before


@pytest.mark.slow
def test_a_store_that_somebody_else_writes_is_waited_for_and_then_75(home: Home) -> None:
    home.add()
    with closing(sqlite3.connect(home.file, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")

        done = home.run("remind", "--list")

    assert (done.returncode, done.stdout) == (75, b"")


def test_the_list_loads_no_window_no_network_and_no_engine(home: Home) -> None:
    home.add()
    code = (
        "import sys\nfrom desktop.main import main\n"
        f"assert main(['remind', '--list', '--json', '--today', '{DAY}']) == 1\nprint(*sys.modules, file=sys.stderr)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, env=home.environment
    )

    assert not set(done.stderr.split()) & {*HEAVY, "jeepney", "socket", "asyncio"}
