"""Writes a kept plan in the background: one write at a time, always what the plan has become by then."""

from collections.abc import Callable
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


def _unheard(_fault: str) -> None:
    """Nobody on the page waits for it."""


class Keeper:
    """Of one person at one window. A plan is written whole each time, so that only the last one counts."""

    def __init__(self, store: PlanStore, jobs: "Callable[[], Jobs]") -> None:
        self._store, self._jobs = store, jobs
        self._next: tuple[SavedPlan | None, Told] | None = None
        self._writing = False
        self.fault = ""
        """The text id of what went wrong with the last write."""
        self._owner: QObject | None = None
        self._heard: Told = _unheard

    def hear(self, owner: QObject, told: Told) -> None:
        """Have a page told what goes wrong with any later write, as long as it is there."""
        self._owner, self._heard = owner, told

    def write(self, plan: SavedPlan | None, told: Told = _unheard) -> None:
        """Keep this plan, or none any more; `told` is called later, in the window's thread."""
        self._next = (plan, told)
        if not self._writing:
            self._begin()

    def _begin(self) -> None:
        if self._next is None:
            return
        (plan, told), self._next, self._writing = self._next, None, True
        self._jobs().run_on(
            plan, self._written, lambda fault: self._done(told, fault), lambda: self._done(told, StoreLocked.text_id),
            _AT_MOST,
        )  # fmt: skip

    def _written(self, plan: SavedPlan | None) -> str:
        """Runs in a thread; the text id of what went wrong."""
        try:
            if plan is None:
                self._store.clear()
            else:
                self._store.save(plan)
        except StoreError as error:
            return error.text_id
        return ""

    def _done(self, told: Told, fault: str) -> None:
        self._writing, self.fault = False, fault
        told(fault)
        if fault and self._owner is not None and shiboken6.isValid(self._owner):
            self._heard(fault)
        self._begin()
