"""When a visit ends by itself: after silence the person is asked, and after more silence everything of theirs goes.

A value and what can be told of it at a moment. Moments are seconds of a clock that runs through sleep and that nobody
can set (`adapters/sleepless_clock.py`), so that no clock on the wall ends a visit or keeps one open.
"""

from enum import StrEnum
from math import ceil
from typing import NamedTuple, Self


class Phase(StrEnum):
    """How a visit stands. FRESH: nobody has begun one, so nothing can end; ASKED: the countdown runs."""

    FRESH = "fresh"
    HERE = "here"
    ASKED = "asked"
    OVER = "over"


class Idle(NamedTuple):
    """The silence of one visit. `silence` and `countdown` are in seconds; `last` is when somebody last did something.

    `last` is None until a visit begins: moving the mouse on an untouched start page begins none.
    """

    silence: float
    countdown: float
    last: float | None = None

    def begun(self, now: float) -> Self:
        """Somebody begins: they open a task or choose something. A visit that has begun stays as it is."""
        return self._replace(last=now) if self.last is None else self

    def stirred(self, now: float) -> Self:
        """Somebody does something. It extends without limit, but wakes no visit that is over: the end was promised."""
        return self if self.phase(now) in {Phase.FRESH, Phase.OVER} else self._replace(last=now)

    def phase(self, now: float) -> Phase:
        """How the visit stands at a moment. After a sleep that is longer than both waits it is over at once."""
        if self.last is None:
            return Phase.FRESH
        silent = now - self.last
        if silent < self.silence:
            return Phase.HERE
        return Phase.ASKED if silent < self.silence + self.countdown else Phase.OVER

    def left(self, now: float) -> int:
        """Whole seconds until the visit is over, the one that has begun counted; 0 where nothing can end or has."""
        if self.last is None:
            return 0
        return max(0, ceil(self.last + self.silence + self.countdown - now))
