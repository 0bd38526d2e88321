"""What `jaga-akun tally export` writes: the table for people, the same on one page, or whole counts for a stick."""

import datetime
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from desktop.arguments import Given, UsageError
from desktop.cli import tally as written
from desktop.cli import terminal
from desktop.cli.help import plain_words, sentence
from desktop.cli.new_file import STANDARD, UNWRITABLE, NotWrittenError, write_files
from desktop.cli.options import TODAY
from desktop.cli.tallying import Open, Tally, kept
from desktop.logic.kiosk.tally import FIRST_DAY, DayCount, oldest_kept
from desktop.logic.kiosk.tally_rows import csv, rows_of
from desktop.logic.private import unshown
from desktop.logic.sheet import Sheet
from desktop.logic.store import StoreUnwritable

Draw = Callable[[Sheet], bytes]
"""Makes a PDF of a sheet."""


@unshown
class Span(NamedTuple):
    """The days that are asked for, both ends among them, and the day that it is."""

    first: datetime.date
    last: datetime.date
    today: datetime.date

    def holds(self, day: datetime.date) -> bool:
        """Whether a day is one of them, and not so old that nothing of it is told any more."""
        return max(self.first, oldest_kept(self.today)) <= day <= self.last


Content = Callable[[tuple[DayCount, ...]], bytes]


def export(given: Given, open_: Open, draw: Draw) -> int:
    """Write what was asked for; gives the exit status. Raises UsageError before anything is opened."""
    span = _span(given)
    place, content = _wanted(given, draw)
    counts: list[DayCount] = []
    status = kept(given, open_, lambda tally: counts.extend(_counts(given, tally, span)))
    return status or _write(given, place, lambda: content(tuple(counts)))


def _span(given: Given) -> Span:
    today = given.get(TODAY) or datetime.date.today()  # noqa: DTZ011  # the day where the desk is
    first, last = given.get(written.FROM) or FIRST_DAY, given.get(written.TO) or datetime.date.max
    if first > last:
        raise UsageError("cli.usage.tally.span")
    if today < FIRST_DAY:
        raise UsageError("cli.usage.tally.export")
    return Span(first, last, today)


def _wanted(given: Given, draw: Draw) -> tuple[str, Content]:
    """Where to write, and what: exactly one of the three. Only the table may go to standard output."""
    ways: list[tuple[str, Content]] = []
    if table := given.get(written.CSV):
        ways.append((table, lambda counts: csv(rows_of(counts)).encode()))
    if paper := given.get(written.PDF):
        ways.append((str(paper), partial(_pdf, given, draw)))
    if whole := given.get(written.RAW):
        ways.append((str(whole), _raw))
    beside = [place for place, _ in ways if place == STANDARD and not given.has(written.CSV)]
    if len(ways) != 1 or beside:
        raise UsageError("cli.usage.tally.export")
    return ways[0]


def _counts(given: Given, tally: Tally, span: Span) -> tuple[DayCount, ...]:
    """The days of the span, when what is too old was forgotten. Where it cannot be, it is not told all the same."""
    try:
        tally.prune(span.today)
    except StoreUnwritable:
        terminal.complain(sentence("tally.not-pruned", given.language))
    return tuple(one for one in tally.counts() if span.holds(one.day))


def _raw(counts: tuple[DayCount, ...]) -> bytes:
    from desktop.logic.kiosk.tally_raw import LARGEST, raw  # noqa: PLC0415  # only for this

    content = raw(counts)
    if len(content) > LARGEST:  # nobody could read it back
        raise NotWrittenError("tally.raw.too-much", UNWRITABLE)
    return content


def _pdf(given: Given, draw: Draw, counts: tuple[DayCount, ...]) -> bytes:
    from desktop.logic.kiosk.tally_sheet import tally_sheet  # noqa: PLC0415  # only for this

    span, first = _span(given), given.get(written.FROM)
    # Of days before those that are kept the page must not say that nobody came.
    asked = (first and max(first, oldest_kept(span.today)), given.get(written.TO))
    return draw(tally_sheet(rows_of(counts), asked, span.today, plain_words(given.language)))


def _write(given: Given, place: str, content: Callable[[], bytes]) -> int:
    try:
        write_files({place: content()}, replace=given.has(written.REPLACE))
    except NotWrittenError as error:
        terminal.complain(sentence(error.text_id, given.language))
        return error.status
    return 0
