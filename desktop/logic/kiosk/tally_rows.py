"""The counts as they leave a desk: a table for people, in which nobody who came alone stands alone.

A centre writes down who came when; a row of one visit would say what that person came for. So all PCs and hours of a
day go together, and what is still less than three visits goes into one row without a topic. What can be told from the
rows all the same stands in decision 0022.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.private import unshown

MERGED = "merged"
"""The topic of the row into which small cells of a day go; the rest of it is empty."""

FEWEST = 3
"""A cell of fewer visits is merged."""

_FEW = (1, 2)
HEAD = ("day", "topic", "outcome", "assisted", "count")


@unshown
class Row(NamedTuple):
    """A line of the table. `topic` is None for what was merged, and so are `outcome` and `assisted` there.

    There were at least `least` visits and at most `most`, which differ only where nobody is told.
    """

    day: datetime.date
    topic: Topic | None
    outcome: Outcome | None
    assisted: bool | None
    least: int
    most: int

    @property
    def told(self) -> str:
        """The number of visits, or the two between which it lies."""
        return span(self.least, self.most)


def span(least: int, most: int) -> str:
    """A number of which may be known only between which two it lies."""
    return str(least) if least == most else f"{least}-{most}"


_Kind = tuple[Topic, Outcome, bool]


def rows_of(counts: Iterable[DayCount]) -> tuple[Row, ...]:
    """The table: days in their order, in each the kinds in the order of the vocabulary, what was merged last."""
    days: dict[datetime.date, Counter[_Kind]] = {}
    for one in counts:
        days.setdefault(one.day, Counter()).update(_kinds(one.cells))
    return tuple(row for day, kinds in sorted(days.items()) for row in _of_a_day(day, kinds))


def _kinds(cells: Iterable[Cell]) -> dict[_Kind, int]:
    kinds = Counter[_Kind]()
    for cell in cells:
        kinds[cell.topic, cell.outcome, cell.assisted] += cell.times
    return kinds


def _of_a_day(day: datetime.date, kinds: Counter[_Kind]) -> Iterator[Row]:
    for topic, outcome, assisted in sorted(kinds, key=_place):
        count = kinds[topic, outcome, assisted]
        if count >= FEWEST:
            yield Row(day, topic, outcome, assisted, count, count)
    rest = sum(count for count in kinds.values() if count < FEWEST)
    if rest:
        yield Row(day, None, None, None, *((rest, rest) if rest >= FEWEST else _FEW))


_TOPICS, _OUTCOMES = tuple(Topic), tuple(Outcome)


def _place(kind: _Kind) -> tuple[int, int, bool]:
    topic, outcome, assisted = kind
    return _TOPICS.index(topic), _OUTCOMES.index(outcome), assisted


def csv(rows: Iterable[Row]) -> str:
    """The table as comma-separated values with a head; no value of ours needs a quotation mark."""
    return "".join(f"{','.join(line)}\n" for line in (HEAD, *map(_line, rows)))


def _line(row: Row) -> tuple[str, ...]:
    assisted = "" if row.assisted is None else yes_no(row.assisted)
    return (row.day.isoformat(), row.topic or MERGED, row.outcome or "", assisted, row.told)


def yes_no(assisted: bool) -> str:  # noqa: FBT001  # the value itself
    """How it is written on the command line and in files."""
    return "yes" if assisted else "no"
