"""What the system tells of a process."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def gone(number: int) -> bool:
    """Whether the system has no trace of a process, or none but that nobody has asked how it ended."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "Z"
    return True


def cpu_of(number: int) -> int:
    """What a process has taken of the processor, in ticks of the system."""
    fields = Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def wait_until(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for a thing, not for a time."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def wait_until_busy(number: int) -> None:
    """Until a process that was ready works on something."""
    before = cpu_of(number)
    wait_until(lambda: cpu_of(number) > before + os.sysconf("SC_CLK_TCK") // 10)
