"""One kiosk at a time; nobody is locked out by what another one left behind."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop.adapters.kiosk_lock import RunsAlreadyError, lock_file, one_kiosk
from tests.cli.conftest import ROOT

HOLDS = """
import subprocess, sys, time
from pathlib import Path
from desktop.adapters.kiosk_lock import one_kiosk

with one_kiosk(Path(sys.argv[1])):
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    print("in", flush=True)
    sys.stdin.read()
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its lock was never tried")


def test_a_second_one_is_refused_until_the_first_is_killed_and_its_children_hold_nothing(tmp_path: Path) -> None:
    file = tmp_path / "jaga-akun-kiosk.lock"
    command = [sys.executable, "-c", HOLDS, str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "in\n"

        with pytest.raises(RunsAlreadyError), one_kiosk(file):
            pass

        holder.kill()
        holder.wait()
        with one_kiosk(file):
            assert file.exists()


def test_it_can_be_held_again_after_it_was_let_go_and_only_its_user_reads_the_file(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    for _ in range(2):
        with one_kiosk(file), pytest.raises(RunsAlreadyError), one_kiosk(file):
            pass

    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes() == b""


def test_a_link_is_not_followed_and_what_cannot_be_written_keeps_nobody_out(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("kept", "utf-8")
    (tmp_path / "link").symlink_to(theirs)

    for file in (tmp_path / "link", tmp_path / "gone" / "lock"):
        with one_kiosk(file), one_kiosk(file):
            pass

    assert theirs.read_text("utf-8") == "kept"


def test_it_stands_in_the_folder_of_the_session_else_in_the_temporary_one_with_the_number_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert lock_file() == tmp_path / "jaga-akun-kiosk.lock"

    for none in ("", "relative", str(tmp_path / "gone")):
        monkeypatch.setenv("XDG_RUNTIME_DIR", none)
        if sys.platform != "win32":
            import os

            assert lock_file() == Path(tempfile.gettempdir()) / f"jaga-akun-kiosk-{os.getuid()}.lock"
