"""What `jaga-akun tally` does: count visits of people without the program, and merge the files of other PCs."""

import datetime
import errno
import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from desktop.arguments import Given, UsageError
from desktop.cli import tally as written
from desktop.cli import terminal
from desktop.logic.kiosk.tally import Cell, DayCount, Outcome
from desktop.logic.store import DAMAGED, StoreError

DONE, REFUSED = 0, 1

_AT_ONCE = 16 * 1024 * 1024
"""Bytes of files that are taken in one transaction: a thousand of them must not stand in the memory together."""


class Tally(Protocol):
    """Keeps the counts. Each call but the last raises StoreError."""

    def count(self, day: datetime.date, cells: Iterable[Cell]) -> None:
        """This PC has counted so many more."""
        ...

    def counts(self) -> tuple[DayCount, ...]:
        """All that is known of all PCs."""
        ...

    def take(self, came: Iterable[tuple[DayCount, ...]]) -> None:
        """Take what is newer than what is known."""
        ...

    def prune(self, today: datetime.date) -> None:
        """Forget what is older than ninety days."""
        ...

    def take_damaged(self) -> str | None:
        """The name that a damaged file was given, once."""
        ...


Open = Callable[[Path | None], Tally]
"""Gives the tally in a file that was named, or this user's."""

Read = Callable[[str], bytes]
"""Gives the bytes of a file; raises OSError for what is none, or too large to be read."""


def record(given: Given, open_: Open) -> int:
    """Count; gives the exit status. Raises UsageError before anything is opened."""
    topic, outcome, assisted = given.get(written.TOPIC), given.get(written.OUTCOME), given.get(written.ASSISTED)
    if topic is None or outcome is None or assisted is None:
        raise UsageError("cli.usage.tally.record")
    day, hour = given.get(written.AT) or _this_hour()
    cell = Cell(hour, topic, Outcome(outcome), assisted, given.get(written.TIMES) or 1)
    return kept(given, open_, lambda tally: tally.count(day, (cell,)))


def _this_hour() -> tuple[datetime.date, int]:
    now = datetime.datetime.now()  # noqa: DTZ005  # the clock on the wall
    return now.date(), now.hour


def merge(given: Given, open_: Open, read: Read) -> int:
    """Take the files; those that cannot be read change nothing, the others are taken. Gives the exit status."""
    refused: list[int] = []

    def taken(tally: Tally) -> None:
        for batch in _batches(given, read, refused):
            tally.take(batch)

    status = kept(given, open_, taken)
    return status or (REFUSED if refused else DONE)


def _batches(given: Given, read: Read, refused: list[int]) -> Iterator[list[tuple[DayCount, ...]]]:
    """What stands in the files, some of them at a time; each that is refused is told of by its number."""
    batch, size = list[tuple[DayCount, ...]](), 0
    for number, name in enumerate(given.texts, 1):
        content, days = _days(name, read)
        if isinstance(days, str):
            refused.append(number)
            terminal.complain(_said(given, days, number=str(number)))
        elif days:
            batch.append(days)
            size += content
        if size >= _AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _days(name: str, read: Read) -> tuple[int, tuple[DayCount, ...] | str]:
    """How many bytes a file has, and the days in it, or the text id of why there are none."""
    from desktop.logic.kiosk.tally_raw import RawRefusedError, read_raw  # noqa: PLC0415  # to count needs no JSON

    try:
        content = read(name)
        return len(content), read_raw(content)
    except RawRefusedError as error:
        return 0, error.text_id
    except OSError as error:
        return 0, "tally.raw.large" if error.errno == errno.EFBIG else "tally.raw.unreadable"
    except MemoryError:
        return 0, "tally.raw.large"


def kept(given: Given, open_: Open, do: Callable[[Tally], None]) -> int:
    """Do something to the tally; gives the exit status. What cannot be is said, with nothing of its path."""
    tally, status = open_(given.get(written.STORE)), DONE
    try:
        with _no_search():
            do(tally)
    except StoreError as error:
        terminal.complain(_said(given, error.text_id))
        status = error.status
    if damaged := tally.take_damaged():
        terminal.complain(_said(given, DAMAGED, file=damaged))
    return status


@contextmanager
def _no_search() -> Iterator[None]:
    """A thousand files are a million values and no ring of them: to search for one takes as long as to read them."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _said(given: Given, text_id: str, **values: str) -> str:
    from desktop.cli.help import sentence  # noqa: PLC0415  # only when something is to be said

    return sentence(text_id, given.language, **values)
