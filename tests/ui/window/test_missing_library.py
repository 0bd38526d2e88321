"""Where a library of the system is missing the program names its package, and does not say that there is no screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system_libraries import DRAWING, WINDOW, _fault, lack_of, loads, named_in

ROOT = Path(__file__).resolve().parents[3]
HIDDEN = "libxcb-cursor.so.0"
WITHOUT = """
mount -t overlay overlay -o lowerdir="$1",upperdir="$2",workdir="$3" "$1" || exit 77
rm "$1/$4"; shift 4; exec "$@"
"""
"""A shell script for a name space of its own: all libraries of a folder but one, then a command."""


def test_the_loader_s_own_words_name_the_library() -> None:
    assert named_in(_fault("libno-such-thing.so.9")) == ["libno-such-thing.so.9"]
    assert loads("libc.so.6")


def test_packages_are_named_and_a_library_that_we_do_not_know_by_itself() -> None:
    said = lack_of(["libxcb-cursor.so.0", "libodd.so.1", "libxcb-cursor.so.0"])

    assert said == (
        "shell.no-library",
        {"libraries": "libxcb-cursor.so.0, libodd.so.1", "packages": "libxcb-cursor0 libodd.so.1"},
    )
    assert lack_of(()) is None
    assert not set(DRAWING) & set(WINDOW)


@pytest.fixture
def hiding(tmp_path: Path) -> list[str]:
    """What starts a command where one library is not there; for root on a system that has it."""
    found = next((folder for folder in Path("/usr/lib").glob("*-linux-gnu") if (folder / HIDDEN).exists()), None)
    if found is None or os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("takes a library away in a name space of its own, which only root may")
    above, work = tmp_path / "above", tmp_path / "work"
    above.mkdir()
    work.mkdir()
    return ["unshare", "-m", "sh", "-c", WITHOUT, "sh", str(found), str(above), str(work), HIDDEN]


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["--lang", "en"], ["--lang", "en", "--kiosk", "--policy", "nowhere.json"]])
def test_a_window_without_a_library_of_x11_names_the_package(
    hiding: list[str], arguments: list[str], tmp_path: Path
) -> None:
    environment = {**os.environ, "DISPLAY": ":99999", "XDG_RUNTIME_DIR": str(tmp_path)}
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        environment.pop(name, None)

    done = subprocess.run(
        [*hiding, sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    if done.returncode == 77:
        pytest.skip("no overlay can be mounted here")
    assert done.returncode == 69
    assert done.stderr.splitlines()[-1].removeprefix("jaga-akun: ") == (
        "These system libraries are missing: libxcb-cursor.so.0. "
        "On Debian or Ubuntu install them with: sudo apt-get install libxcb-cursor0"
    )
