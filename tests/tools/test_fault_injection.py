"""Faults of a disk, told to the system by strace: the old or the new is kept, whole; who could not write says so."""

import shutil
from pathlib import Path

import pytest

from tools import fault_injection
from tools.fault_injection import HELD, WRITERS, trial


@pytest.fixture
def strace() -> None:
    """What tells the system to fail; skips where it may not."""
    if shutil.which("strace") is None or not trial("settings", "rename", "error=EIO:when=1"):
        pytest.skip("no strace, or it may not look at processes here")


@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_puts_the_new_in_place_of_the_old(name: str, tmp_path: Path) -> None:
    writer = WRITERS[name]
    for state in (0, 1):
        writer.write(tmp_path, state)
        assert writer.read(tmp_path) == state


@pytest.mark.slow
@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize(("call", "fault"), [("rename", "error=ENOSPC"), ("fsync", "signal=KILL")])
def test_settings_stand_a_fault_of_the_disk(call: str, fault: str) -> None:
    assert trial("settings", call, f"{fault}:when=1") == HELD


@pytest.mark.slow
@pytest.mark.usefixtures("strace")
def test_a_writer_that_leaves_a_half_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    torn = WRITERS["new files"]._replace(read=lambda folder: -1)
    monkeypatch.setattr(fault_injection, "WRITERS", {"new files": torn})

    assert trial("new files", "rename", "error=EIO:when=1") == "ended with 3 and holds -1"
