"""`jaga-akun remind --enable`, `--disable`, `--status`: the entry at login, as a script switches it and looks at it."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the entry of Linux is a file that a test may write")


def status_of(jaga: Run, home: Path) -> tuple[int, dict[str, object]]:
    done = jaga("remind", "--status", "--json", XDG_CONFIG_HOME=str(home))
    assert done.stderr == b""
    value: dict[str, object] = json.loads(done.stdout)
    return done.returncode, value


def test_the_switch_writes_the_entry_tells_of_it_and_removes_it(jaga: Run, tmp_path: Path) -> None:
    place = tmp_path / "autostart" / "jaga-akun-remind.desktop"
    assert status_of(jaga, tmp_path) == (0, {"on": False, "place": str(place), "stale": False})

    on = jaga("remind", "--enable", "--json", XDG_CONFIG_HOME=str(tmp_path))
    assert (on.returncode, on.stderr) == (0, b"")
    assert json.loads(on.stdout) == {"on": True, "place": str(place), "stale": False}
    assert status_of(jaga, tmp_path) == (0, {"on": True, "place": str(place), "stale": False})

    off = jaga("remind", "--disable", "--json", XDG_CONFIG_HOME=str(tmp_path))
    assert json.loads(off.stdout) == {"on": False, "place": str(place), "stale": False}
    assert not place.exists()


def test_the_entry_starts_the_reminder_of_this_very_program(jaga: Run, tmp_path: Path) -> None:
    jaga("remind", "--enable", XDG_CONFIG_HOME=str(tmp_path))
    entry = (tmp_path / "autostart" / "jaga-akun-remind.desktop").read_text()
    [line] = [line for line in entry.splitlines() if line.startswith("Exec=")]
    *command, last = shlex.split(line.removeprefix("Exec="))
    assert last == "remind"

    done = subprocess.run([*command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("jaga-akun ")


def test_an_entry_whose_program_moved_is_told_as_stale_and_mended_by_the_switch(jaga: Run, tmp_path: Path) -> None:
    place = tmp_path / "autostart" / "jaga-akun-remind.desktop"
    place.parent.mkdir()
    place.write_text('[Desktop Entry]\nType=Application\nName=x\nExec="/nowhere/jaga akun" "remind"\n')
    assert status_of(jaga, tmp_path)[1] == {"on": True, "place": str(place), "stale": True}
    said = jaga("remind", "--status", "--lang", "en", XDG_CONFIG_HOME=str(tmp_path)).stdout.decode()
    assert said.splitlines()[1] == "This app has moved. Switch it on again to repair it."

    jaga("remind", "--enable", XDG_CONFIG_HOME=str(tmp_path))

    assert status_of(jaga, tmp_path)[1] == {"on": True, "place": str(place), "stale": False}


def test_an_entry_that_was_deleted_by_hand_is_told_as_off(jaga: Run, tmp_path: Path) -> None:
    jaga("remind", "--enable", XDG_CONFIG_HOME=str(tmp_path))

    (tmp_path / "autostart" / "jaga-akun-remind.desktop").unlink()

    assert status_of(jaga, tmp_path)[1]["on"] is False
    said = jaga("remind", "--status", XDG_CONFIG_HOME=str(tmp_path)).stdout.decode()
    assert said == "Pemberitahuan tidak aktif.\n"


@pytest.mark.parametrize(("way", "told"), [("--enable", 73), ("--disable", 73), ("--status", 74)])
def test_a_place_that_cannot_be_used_is_one_sentence_and_a_status_of_its_own(
    jaga: Run, tmp_path: Path, way: str, told: int
) -> None:
    (tmp_path / "autostart" / "jaga-akun-remind.desktop").mkdir(parents=True)

    done = jaga("remind", way, "--json", "--lang", "en", XDG_CONFIG_HOME=str(tmp_path))

    assert done.returncode == told
    assert done.stdout == b""
    assert done.stderr.decode().startswith("jaga-akun: This place cannot be read or written: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--enable", "--disable"),
        ("--list", "--status"),
        ("--json",),
        ("--status", "--today", "2026-11-28"),
        ("--enable", "--status", "--list"),
        ("something",),
        ("--today", "1999-12-31"),
        ("--list", "--today", "2200-01-01"),
    ],
    ids=" ".join,
)
def test_what_does_not_go_together_is_wrong_usage(jaga: Run, arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = jaga("remind", *arguments, XDG_CONFIG_HOME=str(tmp_path))

    assert (done.returncode, done.stdout) == (2, b"")
    assert not list(tmp_path.iterdir())


def test_the_switch_needs_no_window_no_network_and_no_store() -> None:
    code = (
        "import sys\nfrom desktop.main import main\nassert main(['remind', '--status']) == 0\n"
        "print(*sys.modules, file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert not set(done.stderr.split()) & {"PySide6", "requests", "keyring", "zxcvbn", "ada_url", "sqlite3", "jeepney"}
