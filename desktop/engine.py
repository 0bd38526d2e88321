"""The engine, built once and not before somebody needs it: its libraries and word lists come after the first paint."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.logic.programme import Programme
    from desktop.logic.verify.check import Checker

MESSAGES = "id"  # the language of the messages that are judged, whatever language the window speaks


class Engine:
    """Holds the checker of a programme, which it asks for when it is built; any thread may ask for the checker."""

    def __init__(self, programme: "Callable[[], Programme]") -> None:
        self._programme = programme
        self._lock = Lock()
        self._checker: Checker | None = None

    def checker(self) -> "Checker":
        """The checker; the first call builds it and takes some tens of milliseconds."""
        from desktop.logic.content import load_vocabulary  # noqa: PLC0415  # with the engine, not before
        from desktop.logic.verify.check import Checker  # noqa: PLC0415  # same

        with self._lock:
            if self._checker is None:
                self._checker = Checker(self._programme(), load_vocabulary(MESSAGES))
            return self._checker
