"""What a kiosk keeps over a restart, in a small file of its own: the wait after a wrong PIN, and the tally beside it.

Nothing of anybody. The tally's tables are read and written by `tally_store.py`.
"""

import sqlite3
from pathlib import Path

from desktop.adapters.store_file import StoreFile
from desktop.adapters.store_steps import KIOSK_STEPS
from desktop.adapters.store_transaction import DamagedError
from desktop.logic.kiosk.staff_door import Tries

FILE_NAME = "jaga-akun-kiosk.sqlite3"
_BUSY_S = 1.0
"""One kiosk runs at a time: nobody else writes for long."""


class KioskStore:
    """Keeps the tries of a PIN by the rules of the personal store. Each call raises StoreError where it cannot be.

    The file is made by the first wrong try or the first count, never before.
    """

    def __init__(self, folder: Path) -> None:
        self._file = StoreFile(folder, _BUSY_S, FILE_NAME, KIOSK_STEPS)

    def tries(self) -> Tries:
        """The tries that are kept."""
        self._file.demand_a_place()
        return self._file.read(_loaded) or Tries()

    def note_wrong(self, now: float) -> Tries:
        """One wrong try more, at this second since the machine was started."""

        def noted(connection: sqlite3.Connection) -> Tries:
            tries = Tries(_loaded(connection).wrong + 1, now)
            connection.execute("INSERT OR REPLACE INTO pin_tries VALUES (1, ?, ?)", (tries.wrong, tries.at))
            return tries

        return self._file.write(noted)

    def forget_tries(self) -> None:
        """The right PIN was typed."""
        self._file.change(lambda connection: connection.execute("DELETE FROM pin_tries"))


def _loaded(connection: sqlite3.Connection) -> Tries:
    """The one row; raises DamagedError for values that were never written: SQLite keeps any kind anywhere."""
    row = connection.execute("SELECT wrong, at FROM pin_tries").fetchone()
    if row is None:
        return Tries()
    wrong, at = row
    if not isinstance(wrong, int) or not isinstance(at, float) or wrong < 1 or not at >= 0:
        raise DamagedError
    return Tries(min(wrong, 1_000_000), at)
