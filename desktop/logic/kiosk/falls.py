"""When a window that keeps falling is given up for a while: three falls in five minutes, then staff is called.

The page that calls them loads no room. After ten minutes the kiosk tries again. Moments are seconds of one clock.
"""

from typing import NamedTuple, Self

MOST, WITHIN_S = 3, 300.0
CALL_S = 600.0

PAUSE_S = 5.0
"""Seconds before the page that calls staff is opened again when it falls too: a loop of falls must not eat the PC."""


class Falls(NamedTuple):
    """The falls that count: their `moments`, and since when staff is called; None when they are not."""

    moments: tuple[float, ...] = ()
    called: float | None = None

    def fell(self, now: float) -> Self:
        """A window fell. One that falls while staff is called changes nothing."""
        if self.calls(now):
            return self
        recent = (*(moment for moment in self.moments if now - moment < WITHIN_S), now)
        return self._replace(moments=(), called=now) if len(recent) >= MOST else self._replace(moments=recent)

    def calls(self, now: float) -> bool:
        """Whether the page that calls staff is to stand."""
        return self.called is not None and now - self.called < CALL_S
