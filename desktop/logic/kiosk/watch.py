"""How long nothing was heard of a window, and when it counts as lost."""

from typing import NamedTuple, Self

from desktop.logic.kiosk.lines import Line

SILENCE_S, PATIENCE_S = 3.0, 15.0
"""Seconds of silence of a window that was ready, and of one that is only coming up."""

MOST_AT_ONCE_S = 1.0
"""Seconds that one look can add: after a sleep of the machine the window is given time to say something."""


class Watch(NamedTuple):
    """What is known of one window. Seconds: `silent` since the last line, `unready` since the first one without ready.

    A window that beats and never becomes ready has a start page that cannot be built: it is lost too.
    """

    silent: float = 0.0
    unready: float = 0.0
    heard: bool = False
    ready: bool = False

    def after(self, seconds: float) -> Self:
        """So many seconds later, without a line."""
        passed = min(seconds, MOST_AT_ONCE_S)
        coming_up = self.heard and not self.ready
        return self._replace(silent=self.silent + passed, unready=self.unready + (passed if coming_up else 0.0))

    def hears(self, line: Line) -> Self:
        """A line came."""
        return self._replace(silent=0.0, heard=True, ready=self.ready or line is Line.READY)

    @property
    def lost(self) -> bool:
        """Whether nobody waits for it any longer."""
        return self.silent >= (SILENCE_S if self.ready else PATIENCE_S) or self.unready >= PATIENCE_S
