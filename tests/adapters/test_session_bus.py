"""Where there is no bus of the session none is started: no file in the person's folder, no process that stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.adapters.session_bus import is_there, start_none
from tests.virtual_screen import virtual_screen
from tests.worker.processes import wait_until

ROOT = Path(__file__).resolve().parents[2]
MARK = "JAGA_AKUN_TEST_OF_THE_BUS"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus of a session is Linux's")


def test_a_bus_that_is_named_stays() -> None:
    environment = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/7/bus"}

    start_none(environment)

    assert environment == {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/7/bus"}
    assert is_there(environment)


def test_a_bus_at_its_usual_place_stays(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}

    start_none(environment)

    assert environment == {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert is_there(environment)


@pytest.mark.parametrize("told", [{}, {"DBUS_SESSION_BUS_ADDRESS": ""}, {"XDG_RUNTIME_DIR": "relative"}])
def test_no_bus_is_said_to_qt(told: dict[str, str], tmp_path: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(tmp_path), **told}

    start_none(environment)

    assert environment["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    assert not is_there(environment)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("--until-painted",), ("tour", "--only", "01-home-id-light", "--out", "tour")])
def test_a_window_without_a_bus_leaves_nothing_behind(arguments: tuple[str, ...], tmp_path: Path) -> None:
    home, tools, started = tmp_path / "home", tmp_path / "tools", tmp_path / "started"
    home.mkdir()
    tools.mkdir()
    launcher = tools / "dbus-launch"  # where the real one is missing; libdbus looks for it on the path
    launcher.write_text(f'#!/bin/sh\necho "$@" >> "{started}"\nexit 1\n')
    launcher.chmod(0o755)
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_", "QT_"))}

    with virtual_screen() as display:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *arguments],
            cwd=tmp_path,
            env={
                **bare,
                "HOME": str(home),
                "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "DISPLAY": display,
                MARK: str(os.getpid()),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    assert (done.returncode, done.stderr) == (0, "")
    assert not started.exists()
    assert not (home / ".dbus").exists()
    wait_until(lambda: _left() == [])


def _left() -> list[str]:
    """The names of the processes that were started from here and are still there."""
    left = []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"{MARK}={os.getpid()}\0".encode() in environment.read_bytes():
                left.append((environment.parent / "comm").read_text().strip())
        except OSError:  # somebody else's, or gone meanwhile
            continue
    return left
