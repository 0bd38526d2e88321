"""The tally in the kiosk's own file: how many visits of which topic ended how, by day and hour.

The file is made by the first count, never before. See decision 0022 for what is in it and who may see that.
"""

import datetime
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from desktop.adapters.kiosk_store import FILE_NAME
from desktop.adapters.named_store import NamedStoreFile
from desktop.adapters.store_file import StoreFile, data_folder
from desktop.adapters.store_steps import KIOSK_STEPS, OUTCOMES, TOPICS
from desktop.adapters.store_transaction import DamagedError
from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic, oldest_kept, to_take

_BUSY_S = 5.0

_DRAWN = "UPDATE tally_own SET revision = revision + 1, id = coalesce(id, lower(hex(randomblob(16))))"
_CHANGED = """INSERT INTO tally_day SELECT ?, revision FROM tally_own WHERE true
    ON CONFLICT (day) DO UPDATE SET revision = excluded.revision"""
_COUNTED = """INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (day, hour, topic, outcome, assisted) DO UPDATE SET count = min(count + excluded.count, 1000000000)"""
_OWN = "SELECT day, revision, hour, topic, outcome, assisted, count FROM tally JOIN tally_day USING (day) ORDER BY day"
_TODAY = "SELECT hour, topic, outcome, assisted, count FROM tally WHERE day = ?"
_TAKEN = "INSERT OR REPLACE INTO tally_other VALUES (?, ?, ?, ?)"


class TallyStore:
    """Keeps the tally by the rules of the personal store. Each call but `take_damaged` raises StoreError."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def count(self, day: datetime.date, cells: Iterable[Cell]) -> None:
        """This PC has counted so many more on a day."""

        def counted(connection: sqlite3.Connection) -> None:
            connection.execute(_DRAWN)
            connection.execute(_CHANGED, (day.isoformat(),))
            connection.executemany(_COUNTED, ((day.isoformat(), *cell) for cell in cells))

        self._file.write(counted)

    def counts(self) -> tuple[DayCount, ...]:
        """All that is known of all PCs."""
        self._file.demand_a_place()
        return self._file.read(lambda connection: (*_own(connection), *_others(connection))) or ()

    def own_cells(self, day: datetime.date) -> tuple[Cell, ...]:
        """What this PC has counted on a day."""
        self._file.demand_a_place()
        return self._file.read(lambda connection: _cells(connection.execute(_TODAY, (day.isoformat(),)))) or ()

    def take(self, came: Iterable[tuple[DayCount, ...]]) -> None:
        """Take from other files what is newer than what is known; all in one transaction."""

        def taken(connection: sqlite3.Connection) -> None:
            for days in came:
                _take(connection, days)

        self._file.write(taken)

    def prune(self, today: datetime.date) -> None:
        """Forget what is older than ninety days. Where nothing is kept, nothing is made."""
        oldest = (oldest_kept(today).isoformat(),)

        def pruned(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM tally_day WHERE day < ?", oldest)
            connection.execute("DELETE FROM tally_other WHERE day < ?", oldest)

        self._file.change(pruned)

    def demand_writable(self) -> None:
        """Raise StoreError where a count could not be kept now. Nothing is changed, and no file is made."""

        def there_and_back(connection: sqlite3.Connection) -> None:  # what stays as it is SQLite does not write
            for step in (1, -1):
                connection.execute("UPDATE tally_own SET revision = revision + ?", (step,))

        self._file.demand_writable()
        self._file.change(there_and_back)

    def set_aside(self) -> tuple[str, ...]:
        """The names of damaged files that lie beside it: what they held is counted nowhere."""
        return self._file.damaged_copies()

    def take_damaged(self) -> str | None:
        """The name that a damaged file was given since this was asked last."""
        return self._file.take_damaged()


def own_tally(busy: float = _BUSY_S) -> TallyStore:
    """The tally of this user."""
    return TallyStore(StoreFile(data_folder(), busy, FILE_NAME, KIOSK_STEPS))


def named_tally(place: Path) -> TallyStore:
    """The tally in a file that somebody named."""
    return TallyStore(NamedStoreFile(place.parent, _BUSY_S, place.name, KIOSK_STEPS))


def _own(connection: sqlite3.Connection) -> Iterator[DayCount]:
    """Raises DamagedError for what was never written: SQLite keeps any kind anywhere."""
    name = _own_id(connection)
    for (day, revision), rows in groupby(connection.execute(_OWN), key=lambda row: row[:2]):
        yield DayCount(name, _day(day), revision, _cells(row[2:] for row in rows))


def _others(connection: sqlite3.Connection) -> Iterator[DayCount]:
    for name, day, revision, cells in connection.execute("SELECT id, day, revision, cells FROM tally_other"):
        yield DayCount(name, _day(day), revision, _unpacked(cells))


def _own_id(connection: sqlite3.Connection) -> str:
    """The name of this PC, empty before its first count."""
    ((name,),) = connection.execute("SELECT id FROM tally_own").fetchall()
    return name or ""


def _cells(rows: Iterable[tuple[int, str, str, int, int]]) -> tuple[Cell, ...]:
    try:
        return tuple(
            Cell(hour, Topic(topic), Outcome(outcome), bool(assisted), count)
            for hour, topic, outcome, assisted, count in rows
        )
    except (TypeError, ValueError):
        raise DamagedError from None


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        raise DamagedError from None


def _take(connection: sqlite3.Connection, days: tuple[DayCount, ...]) -> None:
    newer = to_take(days, _known(connection, {one.pc for one in days}), _own_id(connection))
    rows = ((one.pc, one.day.isoformat(), one.revision, _packed(one.cells)) for one in newer)
    connection.executemany(_TAKEN, rows)


def _known(connection: sqlite3.Connection, pcs: set[str]) -> dict[tuple[str, datetime.date], int]:
    """The revisions of all known days of these PCs."""
    wanted = "SELECT day, revision FROM tally_other WHERE id = ?"
    return {(pc, _day(day)): revision for pc in pcs for day, revision in connection.execute(wanted, (pc,))}


_TOPICS, _OUTCOMES = tuple(map(Topic, TOPICS)), tuple(map(Outcome, OUTCOMES))
_PLACES = {word: place for words in (TOPICS, OUTCOMES) for place, word in enumerate(words)}


def _packed(cells: tuple[Cell, ...]) -> str:
    """The cells of a day of another PC: hour, topic, outcome, assisted, times, as "9 4 0 1 3,10 9 2 0 1"."""
    return ",".join(
        f"{hour} {_PLACES[topic]} {_PLACES[outcome]} {assisted:d} {times}"
        for hour, topic, outcome, assisted, times in cells
    )


def _unpacked(text: str) -> tuple[Cell, ...]:
    try:
        return tuple(_unpacked_cell(*map(int, cell.split(" "))) for cell in text.split(",") if text)
    except (TypeError, ValueError, IndexError):
        raise DamagedError from None


def _unpacked_cell(hour: int, topic: int, outcome: int, assisted: int, times: int) -> Cell:
    if hour > 23 or assisted > 1 or times < 1:
        raise ValueError
    return Cell(hour, _TOPICS[topic], _OUTCOMES[outcome], bool(assisted), times)
