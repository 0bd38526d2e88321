"""As what one visit will be counted. It holds two words of ours at most, and is thrown away with its visit."""

from typing import NamedTuple

from desktop.logic.kiosk.tally import Outcome, Topic


class Counted(NamedTuple):
    """What is counted of a visit that is over."""

    topic: Topic
    outcome: Outcome
    assisted: bool = False


class VisitCount:
    """One visit, from its first page on. Where nobody began anything, nothing is counted."""

    __slots__ = ("_assisted", "_reached", "_referred", "_topic")

    def __init__(self, *, assisted: bool = False) -> None:
        self._assisted = assisted
        self._topic: Topic | None = None
        self._reached = self._referred = False

    def begin(self, topic: Topic) -> None:
        """A tile or a room was opened; the first of a visit says what it was about."""
        self._topic = self._topic or topic

    def reached(self) -> None:
        """A plan, a verdict or a sheet is shown."""
        self._reached = True

    def refer(self) -> None:
        """The helper sends the visitor on to somebody else. Of a visit without a tile this is all that is known."""
        self._referred = True
        self.begin(Topic.OTHER)

    def ended(self, *, timed_out: bool) -> Counted | None:
        """What is counted; None for a start page that nobody touched."""
        if self._topic is None:
            return None
        return Counted(self._topic, self._outcome(timed_out=timed_out), self._assisted)

    def _outcome(self, *, timed_out: bool) -> Outcome:
        """What a helper pressed stands over all else; who has reached something may go without a word."""
        if self._referred:
            return Outcome.REFERRED
        if self._reached:
            return Outcome.DONE
        return Outcome.TIMED_OUT if timed_out else Outcome.LEFT
