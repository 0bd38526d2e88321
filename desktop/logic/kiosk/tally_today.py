"""What staff may see behind their PIN: the whole counts of today, of this PC, and whether they can be written."""

import datetime
from collections import Counter
from typing import NamedTuple

from desktop.logic.kiosk.tally import Cell, Outcome, Topic
from desktop.logic.private import unshown


@unshown
class Today(NamedTuple):
    """The counts of one day. `fault`: the text id of why nothing can be counted now, empty where it can.

    `set_aside`: the names of damaged files, whose counts are not here.
    """

    day: datetime.date
    cells: tuple[Cell, ...] = ()
    fault: str = ""
    set_aside: tuple[str, ...] = ()

    @property
    def visits(self) -> int:
        """All of them."""
        return sum(cell.times for cell in self.cells)

    @property
    def assisted(self) -> int:
        """Those with a helper."""
        return sum(cell.times for cell in self.cells if cell.assisted)


@unshown
class OfTopic(NamedTuple):
    """The visits of one topic, and of each outcome that there was."""

    topic: Topic
    visits: int
    outcomes: tuple[tuple[Outcome, int], ...]


def by_topic(cells: tuple[Cell, ...]) -> tuple[OfTopic, ...]:
    """Topics that there were, in the order of the vocabulary."""
    counted = Counter[tuple[Topic, Outcome]]()
    for cell in cells:
        counted[cell.topic, cell.outcome] += cell.times
    return tuple(_of(topic, counted) for topic in Topic if any(one is topic for one, _ in counted))


def _of(topic: Topic, counted: Counter[tuple[Topic, Outcome]]) -> OfTopic:
    outcomes = tuple((one, counted[topic, one]) for one in Outcome if (topic, one) in counted)
    return OfTopic(topic, sum(times for _, times in outcomes), outcomes)
