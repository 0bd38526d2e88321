"""Seconds that run through sleep and that nobody can set: a clock on the wall set by ten years ends no visit."""

import time

_BOOT: int | None = getattr(time, "CLOCK_BOOTTIME", None)
"""Linux has it. On Windows `time.monotonic` counts sleep itself; on macOS it does not."""


def sleepless() -> float:
    """Seconds since some moment; they never go back."""
    return time.monotonic() if _BOOT is None else time.clock_gettime(_BOOT)
