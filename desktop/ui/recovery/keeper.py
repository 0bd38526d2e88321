"""Writes a kept plan in the background: one write at a time, always what the plan has become by then."""

from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from desktop.logic.ports import PlanStore
from desktop.logic.saved_plan import SavedPlan
from desktop.logic.store import StoreError, StoreLocked

if TYPE_CHECKING:  # threads and logging: not before the first paint
    from desktop.ui.background import Jobs

_AT_MOST = 15_000
"""Milliseconds: a store waits some seconds for another window that writes."""

Told = Callable[[str], None]
"""Takes the text id of what went wrong, empty when nothing did."""


class Keeper:
    """Of one person at one window. A plan is written whole each time, so that only the last one counts.

    Its jobs are its own: what somebody wanted to keep is written to the end when their visit is over, and nobody hears
    of it then.
    """

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._wanted: deque[SavedPlan | None] = deque(maxlen=1)  # filled here, emptied in the thread
        self._told: list[Told] = []
        self._writing = False
        self.fault = ""
        """The text id of what went wrong with the last write."""
        self._owner: QObject | None = None
        self._heard: Told | None = None

    def hear(self, owner: QObject, told: Told) -> None:
        """Have a page told what goes wrong with any later write, as long as it is there."""
        self._owner, self._heard = owner, told

    def write(self, plan: SavedPlan | None, told: Told | None = None) -> None:
        """Keep this plan, or none any more; `told` is called later, in the window's thread, and no other page then."""
        self._wanted.append(plan)
        if told is not None:
            self._told.append(told)
        if not self._writing:
            self._begin()

    def end(self) -> None:
        """The person is gone: what is wanted is written still, and nobody is told."""
        self._told, self._owner, self._heard = [], None, None

    @cached_property
    def _jobs(self) -> "Jobs":
        from desktop.ui.background import Jobs  # noqa: PLC0415  # threads and logging: when something is kept

        return Jobs()

    def _begin(self) -> None:
        self._writing = True
        self._jobs.run(self._write_all, self._done, lambda: self._done(StoreLocked.text_id), _AT_MOST)

    def _write_all(self) -> str:
        """Runs in a thread, until nothing more is wanted; the text id of what went wrong with the last."""
        fault = ""
        while self._wanted:
            fault = self._write(self._wanted.pop())
        return fault

    def _write(self, plan: SavedPlan | None) -> str:
        try:
            if plan is None:
                self._store.clear()
            else:
                self._store.save(plan)
        except StoreError as error:
            return error.text_id
        return ""

    def _done(self, fault: str) -> None:
        if self._wanted:  # since the thread looked last
            self._begin()
            return
        self._writing, self.fault = False, fault
        told, self._told = self._told, []
        for one in told:
            one(fault)
        if not told and fault and self._heard is not None and shiboken6.isValid(self._owner):
            self._heard(fault)
