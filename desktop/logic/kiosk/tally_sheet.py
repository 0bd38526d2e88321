"""The tally on one page for a report: sums of the table for people, and of nothing else.

What the table does not tell, no sum here may tell: every number is made of its rows. So a sum of which some visits were
merged is a span, and what was merged has a line of its own.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.kiosk.tally_rows import Row, span
from desktop.logic.private import unshown
from desktop.logic.sheet import Bar, Bars, Block, Heading, Lines, Paper, Reach, Sheet
from desktop.logic.words import Words

_MOST_BARS = 14
"""Days, weeks, months or years: whichever are few enough for the page."""

Asked = tuple[datetime.date | None, datetime.date | None]
"""The first and the last day that were asked for; None: as far as there are any."""


@unshown
class _Sum(NamedTuple):
    """How many visits there were, at least and at most."""

    least: int = 0
    most: int = 0

    @property
    def said(self) -> str:
        return span(self.least, self.most).replace("-", "–")


def tally_sheet(rows: Sequence[Row], asked: Asked, today: datetime.date, words: Words) -> Sheet:
    """One page of A4 on the visits of a table."""
    blocks = tuple(_blocks(rows, asked, today, words))
    return Sheet(words("tally.sheet.title"), Paper.A4, blocks, words("tally.sheet.footer"), most=1)


def _blocks(rows: Sequence[Row], asked: Asked, today: datetime.date, words: Words) -> Iterator[Block]:
    yield Lines((_period(rows, asked, words), words("tally.sheet.made", date=words.date(today))))
    if not rows:
        yield Lines((words("tally.sheet.none"),))
        return
    yield from _large(rows, words)
    yield Heading(words("tally.sheet.topics"))
    yield Bars(tuple(_by(rows, Topic, lambda row: row.topic, words)))
    yield Heading(words("tally.sheet.outcomes"))
    yield Bars(tuple(_by(rows, Outcome, lambda row: row.outcome, words)))
    yield Heading(words("tally.sheet.when"))
    yield Bars(tuple(_over_time(rows, words)))
    yield Lines((words("tally.sheet.merged"), words("tally.sheet.nobody")), small=True)


def _period(rows: Sequence[Row], asked: Asked, words: Words) -> str:
    first, last = asked[0] or (rows and rows[0].day), asked[1] or (rows and rows[-1].day)
    if not first or not last:
        return words("tally.sheet.all-days")
    if first == last:
        return words("tally.sheet.day", date=words.long_date(first))
    return words("tally.sheet.period", first=words.date(first), last=words.date(last))


def _large(rows: Sequence[Row], words: Words) -> Iterator[Reach]:
    """The numbers that a report begins with. Of merged visits nobody knows whether they were assisted."""
    without = words("tally.sheet.without-merged") if any(row.topic is None for row in rows) else ""
    for name, wanted in (
        ("visits", rows),
        ("assisted", [row for row in rows if row.assisted]),
        ("done", [row for row in rows if row.outcome is Outcome.DONE]),
        ("referred", [row for row in rows if row.outcome is Outcome.REFERRED]),
    ):
        yield Reach(words(f"tally.sheet.{name}"), _sum(wanted).said, "" if wanted is rows else without)


def _by(
    rows: Sequence[Row], kinds: Iterable[Topic | Outcome], of: Callable[[Row], Topic | Outcome | None], words: Words
) -> list[Bar]:
    """A bar for each kind that there was, the longest first, and a line for what was merged."""
    sums = [(kind, _sum(row for row in rows if of(row) is kind)) for kind in kinds]
    known = sorted((one for one in sums if one[1].most), key=lambda one: -one[1].most)
    bars = _bars([(words(f"tally.{type(kind).__name__.lower()}.{kind}"), total) for kind, total in known])
    merged = _sum(row for row in rows if of(row) is None)
    return [*bars, Bar(words("tally.merged"), merged.said, 0)] if merged.most else bars


def _over_time(rows: Sequence[Row], words: Words) -> list[Bar]:
    """All visits by day, week, month or year: whichever are few enough."""
    for unit in _UNITS:
        sums = _sums(rows, unit.begins)
        if len(sums) <= _MOST_BARS:
            break
    return _bars([(unit.say(day, words), total) for day, total in sums[-_MOST_BARS:]])


def _sums(rows: Iterable[Row], begins: Callable[[datetime.date], datetime.date]) -> list[tuple[datetime.date, _Sum]]:
    sums: dict[datetime.date, _Sum] = {}
    for row in rows:
        there = sums.get(begins(row.day), _Sum())
        sums[begins(row.day)] = _Sum(there.least + row.least, there.most + row.most)
    return sorted(sums.items())


def _week(monday: datetime.date, words: Words) -> str:
    sunday = min(monday.toordinal() + 6, datetime.date.max.toordinal())
    return f"{words.day(monday)} – {words.date(datetime.date.fromordinal(sunday))}"


def _month(first: datetime.date, words: Words) -> str:
    return words("date.month", month=words(f"month.{first.month}"), year=str(first.year))


@unshown
class _Unit(NamedTuple):
    """A stretch of time: its first day, of any day in it, and what it is called."""

    begins: Callable[[datetime.date], datetime.date]
    say: Callable[[datetime.date, Words], str]


_UNITS = (
    _Unit(lambda day: day, lambda day, words: words.long_date(day)),
    _Unit(lambda day: day - datetime.timedelta(days=day.weekday()), _week),
    _Unit(lambda day: day.replace(day=1), _month),
    _Unit(lambda day: day.replace(month=1, day=1), lambda day, _words: str(day.year)),
)


def _sum(rows: Iterable[Row]) -> _Sum:
    found = tuple(rows)
    return _Sum(sum(row.least for row in found), sum(row.most for row in found))


def _bars(named: Sequence[tuple[str, _Sum]]) -> list[Bar]:
    longest = max((total.most for _, total in named), default=1)
    return [Bar(name, total.said, total.most / longest) for name, total in named]
