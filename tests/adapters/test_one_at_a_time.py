"""A folder that only one process at a time is in; who is killed lets go of it."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.adapters.one_at_a_time import one_at_a_time
from tests.cli.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no lock on a folder")

HOLDS = """
import sys
from pathlib import Path
from desktop.adapters.one_at_a_time import one_at_a_time

with one_at_a_time(Path(sys.argv[1])):
    print("in", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_waits_until_the_first_is_killed_and_nothing_is_left(tmp_path: Path) -> None:
    entered = threading.Event()

    def enter() -> None:
        with one_at_a_time(tmp_path):
            entered.set()

    waiting = threading.Thread(target=enter, daemon=True)
    command = [sys.executable, "-c", HOLDS, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "in\n"
        waiting.start()
        assert not entered.wait(0.2)

        holder.kill()

        assert entered.wait(20)
    waiting.join(20)
    assert list(tmp_path.iterdir()) == []


def test_where_no_lock_can_be_had_nobody_is_kept_out(tmp_path: Path) -> None:
    with one_at_a_time(tmp_path / "gone"):
        assert not (tmp_path / "gone").exists()
