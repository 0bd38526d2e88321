"""A store that somebody named on the command line: another user's, beside whatever else lies in that folder.

It may be the wrong file. So nothing is moved aside here, no rights are changed, and what is not the kiosk's is refused
as it is.
"""

import contextlib
import os
import sqlite3
import sys
from pathlib import Path

from desktop.adapters.store_file import StoreFile
from desktop.logic.store import StoreForeign, StoreUnwritable

_OURS = "SELECT count(*) FROM sqlite_master WHERE name = 'pin_tries'"
"""Every version of the kiosk's file has that table, and no other file of ours."""


class NamedStoreFile(StoreFile):
    """The kiosk's file by its path. Each action raises StoreForeign for a file that is another one, or damaged."""

    def _opened(self) -> sqlite3.Connection:
        """No link, nor beside it: whoever owns the folder could have an administrator write anywhere."""
        if any(Path(f"{self._file}{end}").is_symlink() for end in ("", "-journal", "-wal", "-shm")):
            raise StoreForeign
        connection = super()._opened()
        with contextlib.ExitStack() as unless_ours:
            unless_ours.callback(connection.close)
            (ours,) = connection.execute(_OURS).fetchone()
            if ours or not self._file.stat().st_size:
                unless_ours.pop_all()
                return connection
        raise StoreForeign

    def _make(self) -> None:
        """An empty file where there is none, in a folder that is there. It belongs to whom the folder belongs to.

        An administrator who counts for the kiosk's user must not lock them out of their own file.
        """
        try:
            number = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return
        except OSError:
            raise StoreUnwritable from None
        with contextlib.closing(os.fdopen(number, "rb")):
            if sys.platform != "win32" and os.geteuid() == 0:
                about = self._file.parent.stat()
                os.fchown(number, about.st_uid, about.st_gid)  # by its number: the name may be a link by now

    def _for_the_owner_only(self) -> None:
        """The folder may be anybody's."""

    def _set_aside(self, _found: tuple[int, int] | None) -> None:
        raise StoreForeign
