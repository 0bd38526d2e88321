"""The line of the unit that `kiosk install --dry-run` writes, run in a real cage without a screen (headless)."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.logic.kiosk.installation import POLICY_PLACE, installation

CAGE = shutil.which("cage")
XWAYLAND = os.environ.get("WLR_XWAYLAND") or shutil.which("Xwayland")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CAGE is None or XWAYLAND is None, reason="cage and xwayland are not installed"),
]

ROOT = Path(__file__).resolve().parents[2]
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
MARK = "/run/jaga-akun-kiosk/ended"
DEADLINE_S = 60

Thing = TypeVar("Thing")


def wait_for(look: Callable[[], Thing | None]) -> Thing:
    """What `look` gives as soon as it is something."""
    end = time.monotonic() + DEADLINE_S
    while not (found := look()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
    return found


def line_of_the_unit(folder: Path) -> list[str]:
    """What systemd starts, with this cage, and with a mark and a policy in `folder`."""
    unit = installation((sys.executable, "-m", "desktop"))["jaga-akun-kiosk.service"].decode()
    line = re.search(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    assert line
    _, *words = (word.replace("$$", "$").replace("%%", "%") for word in shlex.split(line[1]))
    here = {MARK: str(folder / "ended"), POLICY_PLACE: str(folder / "kiosk.json")}
    return [str(CAGE), *(re.sub("|".join(here), lambda found: here[found[0]], word) for word in words)]


def not_as_root(command: Sequence[str]) -> list[str]:
    """cage refuses to run as root; a number of another user is all that it looks at."""
    if os.geteuid():
        return list(command)
    other = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if shutil.which("unshare") is None or subprocess.run([*other, "true"], check=False).returncode:
        pytest.skip("root, and no user namespaces here: cage would refuse")
    return [*other, *command]


def children(parent: int) -> list[int]:
    """The processes that this one started and that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, above = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:  # gone meanwhile
            continue
        if int(above) == parent and state != "Z":
            found.append(int(folder.name))
    return found


def below(process: int, word: str) -> int | None:
    """The first process under this one that has a word among its arguments."""
    for one in children(process):
        words = Path(f"/proc/{one}/cmdline").read_bytes().split(b"\0")
        found = one if word.encode() in words[1:4] else below(one, word)
        if found:
            return found
    return None


@pytest.fixture
def cage(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    (tmp_path / "kiosk.json").write_text("{}")
    run_time = tmp_path / "run"
    run_time.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    environment = {**kept, **HEADLESS, "XDG_RUNTIME_DIR": str(run_time), "HOME": str(tmp_path)}
    command = not_as_root(line_of_the_unit(tmp_path))
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL) as process:
        yield process
        process.terminate()


def test_the_program_runs_in_cage_comes_back_after_a_kill_and_an_end_by_its_own_will_is_noted(
    cage: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    parent = wait_for(lambda: below(cage.pid, "--kiosk"))
    (window,) = wait_for(lambda: children(parent))

    os.kill(window, signal.SIGKILL)
    again = wait_for(lambda: [one for one in children(parent) if one != window])

    assert len(again) == 1
    assert not (tmp_path / "ended").exists()

    os.kill(parent, signal.SIGTERM)

    assert cage.wait(DEADLINE_S) == 0
    assert (tmp_path / "ended").exists()
