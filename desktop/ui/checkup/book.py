"""What is known of a person's accounts at one window: read and written in the background, one thing at a time."""

import datetime
from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QObject

from desktop.logic.private import unshown
from desktop.logic.rotation.facts import Account
from desktop.logic.store import DAMAGED, StoreError, StoreLocked
from desktop.ui.checkup.changes import Change, Records

if TYPE_CHECKING:  # threads and logging: not before the first paint
    from desktop.ui.background import Jobs

_AT_MOST = 15_000
"""Milliseconds: a store waits some seconds for another window that writes."""

Told = Callable[[str], None]
"""Takes the text id of what went wrong, empty when nothing did."""


@unshown
class Found(NamedTuple):
    """What is kept, None where that could not be read; `fault` is a text id, `file` where a damaged store lies now.

    `version` is the store's as it was before it was read; None where that is not known.
    """

    accounts: tuple[Account, ...] | None
    fault: str = ""
    file: str = ""
    version: object = None


@unshown
class _Errand(NamedTuple):
    """Changes to write, none of them to look only, and who is told."""

    changes: tuple[Change, ...]
    told: Told


def _unheard(_fault: str) -> None:
    """Nobody waits for it."""


class Book:
    """Of one person at one window. `known` is what was read last: a page that is built anew shows it at once."""

    def __init__(self, records: Records, today: Callable[[], datetime.date]) -> None:
        self._records, self._today = records, today
        self._errands: deque[_Errand] = deque()
        self._running = self._gone = False
        self.known = Found(None)
        self._owner: QObject | None = None
        self._heard: Callable[[], None] = lambda: None

    def hear(self, owner: QObject, heard: Callable[[], None]) -> None:
        """Have a page told when something was read, as long as it is there."""
        self._owner, self._heard = owner, heard

    def look(self) -> None:
        """Read afresh what is kept where another window has written, or another program."""
        self.write((), _unheard)

    def write(self, changes: tuple[Change, ...], told: Told = _unheard) -> None:
        """Write these, then read; `told` is called later, in the window's thread, after `known` is new."""
        self._errands.append(_Errand(changes, told))
        if not self._running:
            self._begin()

    def end(self) -> None:
        """The person is gone: what is wanted is written still, and nobody is told."""
        self._errands = deque(one._replace(told=_unheard) for one in self._errands if one.changes)
        self.known, self._owner = Found(None), None
        self._gone = True

    @cached_property
    def _jobs(self) -> "Jobs":
        """Its own: what is wanted is written though its person goes."""
        from desktop.ui.background import Jobs  # noqa: PLC0415  # threads and logging: not before the first paint

        return Jobs()

    def _begin(self) -> None:
        if not self._errands:
            return
        errand, self._running = self._errands.popleft(), True
        self._jobs.run_on(
            (errand.changes, self.known), self._work, lambda found: self._done(errand.told, found),
            lambda: self._done(errand.told, Found(None, StoreLocked.text_id)), _AT_MOST,
        )  # fmt: skip

    def _work(self, given: tuple[tuple[Change, ...], Found]) -> Found:
        """Runs in a thread."""
        changes, known = given
        return look_up(self._records, changes, self._today(), known)

    def _done(self, told: Told, found: Found) -> None:
        self._running = False
        if not self._gone:
            self._tell(told, found)
        self._begin()

    def _tell(self, told: Told, found: Found) -> None:
        kept = self.known.accounts if found.accounts is None else found.accounts
        self.known = found._replace(accounts=kept)
        told("" if found.fault == DAMAGED else found.fault)
        if self._owner is not None and shiboken6.isValid(self._owner):
            self._heard()


NOT_WRITTEN = "checkup.not-written"
"""The text id of what is said where an account was answered or removed elsewhere, so that nothing was written here."""

_NOTHING = Found(None)


def look_up(records: Records, changes: tuple[Change, ...], today: datetime.date, known: Found = _NOTHING) -> Found:
    """Write, then read, unless nobody has written since `known`; what went wrong is a text id. Runs in a thread."""
    try:
        written = [records.do(change, today) for change in changes]
        version = records.version()
        unread = known.accounts is None or known.fault or version != known.version
        accounts = records.accounts() if unread else known.accounts
    except StoreError as error:
        return Found(None, error.text_id)
    file = records.take_damaged()
    if file is not None:
        return Found(accounts, DAMAGED, file)
    return Found(accounts, "" if all(written) else NOT_WRITTEN, version=version)
