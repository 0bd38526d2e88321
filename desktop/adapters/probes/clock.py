"""Whether something keeps the clock of the machine right: the kernel knows that it was set by a time server."""

import sys
from datetime import date

from desktop.logic.kiosk.selfcheck import Check, judge_clock

_NOT_SET = 5
"""`TIME_ERROR` of `adjtimex`: nobody sets the clock (linux/timex.h)."""

_ROOM = 1024
"""Bytes, more than any `struct timex` has. Of zeros only, so that nothing is changed."""


def clock(issued: date, today: date) -> Check:
    """The clock beside the day on which the facts were issued."""
    return judge_clock(issued, today, kept=is_kept())


def is_kept() -> bool | None:
    """Whether the clock is kept right; None where the system does not tell."""
    if not sys.platform.startswith("linux"):
        return None
    from ctypes import CDLL, create_string_buffer  # noqa: PLC0415  # only for this

    state: int = CDLL(None).adjtimex(create_string_buffer(_ROOM))
    return None if state < 0 else state != _NOT_SET
