"""Who writes down, for a whole kiosk, as what each visit is counted: one thread of the process that has no window.

No visit waits for it. What the disk does not take now (somebody else writes, it is full) is tried again; it is lost
only where the kiosk ends before.
"""

import datetime
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Protocol

from desktop.logic.kiosk.tally import FIRST_DAY, Cell, Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted
from desktop.logic.store import StoreError

AGAIN_S = 60.0
"""Seconds after which it is tried again."""

LAST_S = 0.5
"""Seconds that the end of a kiosk waits for the last count."""

_MOST = 10_000
"""Kinds of visits that wait for the disk: months of a busy desk. What comes on top of them is not counted."""


class Store(Protocol):
    """Where it is written. Each call may wait for the disk, and raises StoreError."""

    def count(self, day: datetime.date, cells: Iterable[Cell]) -> None:
        """So many more on a day; none of them where it raises."""
        ...

    def prune(self, today: datetime.date) -> None:
        """Forget what is older than ninety days."""
        ...


_Key = tuple[datetime.date, int, Topic, Outcome, bool]


class Clerk:
    """Counts from `start` to `end`. `open_store` is called in the thread: it loads a database."""

    def __init__(self, open_store: Callable[[], Store], now: Callable[[], datetime.datetime]) -> None:
        self._open_store, self._now = open_store, now
        self._told = SimpleQueue[_Key | None]()
        self._waiting = Counter[_Key]()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """What is older than ninety days is forgotten first."""
        self._thread.start()

    def take(self, counted: Counted) -> None:
        """A visit is over. A clock that is years behind tells no day, so nothing is counted then."""
        now = self._now()
        if now.date() >= FIRST_DAY:
            self._told.put((now.date(), now.hour, *counted))

    def end(self) -> None:
        """The kiosk ends; a disk that does not answer holds it up no longer than half a second."""
        self._told.put(None)
        self._thread.join(LAST_S)

    def _work(self) -> None:
        store = self._open_store()
        with suppress(StoreError):
            store.prune(self._now().date())
        while self._hear():
            self._write(store)
        self._write(store)

    def _hear(self) -> bool:
        """Wait for the next counts, all that there are, or until it is time to try again; False at the end."""
        with suppress(Empty):
            told = self._told.get(timeout=AGAIN_S if self._waiting else None)
            while told is not None:
                self._note(told)
                told = self._told.get_nowait()
            return False
        return True

    def _note(self, told: _Key) -> None:
        if told in self._waiting or len(self._waiting) < _MOST:
            self._waiting[told] += 1

    def _write(self, store: Store) -> None:
        for day in sorted({key[0] for key in self._waiting}):
            keys = [key for key in self._waiting if key[0] == day]
            with suppress(StoreError):
                store.count(day, [Cell(*key[1:], self._waiting[key]) for key in keys])
                for key in keys:
                    del self._waiting[key]
