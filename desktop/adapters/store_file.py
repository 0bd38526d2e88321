"""One SQLite file of the person's own: each action opens it, acts in one transaction and closes it again.

Nothing is held open, so two windows see each other's work, a killed process leaves the old content or the new one, and
"erase" can remove the file while the program runs. What a fault means is told by SQLite's own code, never by its text.
"""

import contextlib
import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.adapters.settings_store import own_folder
from desktop.adapters.store_steps import STEPS
from desktop.adapters.store_transaction import Action, DamagedError, Done, Steps, fault_of, in_one, version_of
from desktop.logic.private import unshown
from desktop.logic.store import StoreLocked, StoreNewer, StoreUnwritable

FILE_NAME = "jaga-akun.sqlite3"

_END = ".sqlite3"
_JOURNAL = "-journal"
_TRIES = 5
_MARKS = {"": b"SQLite format 3\0", _JOURNAL: b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"}
"""How each of the two files begins (sqlite.org/fileformat2.html)."""

# No write-ahead log: its two files beside this one would outlive a kill. What is deleted is overwritten with zeros.
_PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


class _ReplacedError(Exception):
    """While we waited somebody put another file in place of ours, or erased it: to be tried anew."""


@unshown
class DataVersion(NamedTuple):
    """Two that are alike: nothing was written between them. The counter is SQLite's own, in the file's head."""

    identity: tuple[int, int] | None
    modified: int
    counter: bytes


NO_DATA = DataVersion(None, 0, b"")


def data_folder() -> Path:
    """The folder where this person's data belong on this system."""
    from platformdirs import user_data_path  # noqa: PLC0415  # only where something is kept

    return user_data_path("jaga-akun", appauthor=False)


class StoreFile:
    """The file `name` in a folder. `busy` is how many seconds to wait for somebody else who writes."""

    def __init__(self, folder: Path, busy: float = 5.0, name: str = FILE_NAME, steps: Steps = STEPS) -> None:
        self._file = folder / name
        self._busy = busy
        self._steps = steps
        self._moved: str | None = None

    def read(self, action: Action[Done]) -> Done | None:
        """What the action gives; None where there is no file, or a damaged one that was moved aside.

        Raises StoreError.
        """
        return self._mended(lambda: self._act(action, "BEGIN") if self._file.exists() else None)

    def change(self, action: Action[Done]) -> Done | None:
        """Act in one transaction where there is a file. Raises StoreError; then nothing has changed."""
        return self._mended(lambda: self._act(action, "BEGIN IMMEDIATE") if self._file.exists() else None)

    def write(self, action: Action[Done]) -> Done:
        """Act in one transaction, on a new file where there is none or a damaged one was moved aside.

        What it gives is given after the commit. Raises StoreError; then nothing has changed.
        """

        def made_first() -> Done:
            self._make()
            return self._act(action, "BEGIN IMMEDIATE")

        return self._mended(made_first)

    def demand_a_place(self) -> None:
        """Raise StoreUnwritable where there cannot be a file: something else stands where its folder should."""
        try:
            self._file.stat()
        except FileNotFoundError:
            return
        except OSError:
            raise StoreUnwritable from None

    def demand_writable(self) -> None:
        """Raise StoreUnwritable where a file could not be made that is not there yet. Makes none."""
        self.demand_a_place()
        there = next(one for one in (self._file, *self._file.absolute().parents) if one.exists())
        if not os.access(there, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            raise StoreUnwritable

    def data_version(self) -> DataVersion:
        """What changes with every transaction of anybody, without waiting for one. Raises StoreUnwritable."""
        try:
            about = self._file.stat()
            if not stat.S_ISREG(about.st_mode):
                return NO_DATA
            with self._file.open("rb") as opened:
                head = opened.read(28)
        except (FileNotFoundError, NotADirectoryError):
            return NO_DATA
        except OSError:
            raise StoreUnwritable from None
        return DataVersion((about.st_dev, about.st_ino), about.st_mtime_ns, head[24:])

    def erase(self) -> None:
        """Delete the file with its journal, and every damaged copy. Raises StoreError.

        One of a newer program stays, with all that is beside it: what else belongs to it, that program knows.
        """
        self.demand_a_place()
        try:
            self._erase()
        except _ReplacedError:
            raise StoreLocked from None
        except OSError:
            raise StoreUnwritable from None

    def _erase(self) -> None:
        if self._identity() is not None:
            try:
                self._act(self._delete_ours, "BEGIN EXCLUSIVE", as_it_is=True)
            except DamagedError:
                self._delete_file()
            self._delete_file()
        for copy in self._file.parent.glob(f"{self._file.stem}.damaged-*{_END}*"):
            copy.unlink(missing_ok=True)

    def _delete_ours(self, connection: sqlite3.Connection) -> None:
        if version_of(connection) > len(self._steps):
            raise StoreNewer
        self._delete_file()

    def _delete_file(self) -> None:
        """Under the lock where the system lets us: who waits for it finds no file afterwards. Windows needs it shut."""
        with contextlib.suppress(PermissionError) if sys.platform == "win32" else contextlib.nullcontext():
            self._file.with_name(self._file.name + _JOURNAL).unlink(missing_ok=True)
            self._file.unlink(missing_ok=True)

    def damaged_copies(self) -> tuple[str, ...]:
        """The names of the damaged files that were moved aside at any time."""
        return tuple(sorted(copy.name for copy in self._file.parent.glob(f"{self._file.stem}.damaged-*{_END}")))

    def take_damaged(self) -> str | None:
        """The name that a damaged file was given since this was asked last: it is to be said once."""
        moved, self._moved = self._moved, None
        return moved

    def _mended(self, attempt: Callable[[], Done]) -> Done:
        """Try; after a damaged file was moved aside, try once more."""
        try:
            found = self._identity()
            try:
                return self._tried(attempt)
            except DamagedError:
                self._set_aside(found)
            return self._tried(attempt)
        except (DamagedError, OSError):
            raise StoreUnwritable from None

    def _tried(self, attempt: Callable[[], Done]) -> Done:
        for _ in range(_TRIES):
            with contextlib.suppress(_ReplacedError):
                return attempt()
        raise StoreLocked

    def _act(self, action: Action[Done], begin: str, *, as_it_is: bool = False) -> Done:
        found = self._identity()
        if found is None:
            raise _ReplacedError
        try:
            with contextlib.closing(self._opened()) as connection:
                connection.execute(begin)
                if begin != "BEGIN" and self._identity() != found:
                    raise _ReplacedError
                return action(connection) if as_it_is else in_one(connection, action, begin, self._steps)
        except FileNotFoundError:
            raise _ReplacedError from None
        except sqlite3.ProgrammingError:  # we misuse the library
            raise
        except sqlite3.DatabaseError as error:
            fault = fault_of(error)
        raise fault if self._identity() == found else _ReplacedError

    def _opened(self) -> sqlite3.Connection:
        """A connection; the file is there already, with the rights that it must have (`mode=rw` makes none)."""
        journal = self._file.with_name(self._file.name + _JOURNAL)
        if not stat.S_ISREG(self._file.stat().st_mode) or (journal.exists() and not journal.is_file()):
            raise StoreUnwritable  # a pipe would never answer
        self._for_the_owner_only()
        if not self._has_a_mark():
            raise DamagedError
        address = f"{self._file.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(address, timeout=self._busy, isolation_level=None, uri=True)
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _has_a_mark(self) -> bool:
        """Whether file or journal begins as SQLite's does, or the file is empty.

        Asked before SQLite sees them: it deletes a journal that it cannot use.
        """
        begins = {}
        for end, mark in _MARKS.items():
            with contextlib.suppress(FileNotFoundError), Path(f"{self._file}{end}").open("rb") as opened:
                begins[end] = opened.read(len(mark))
        return begins.get("") == b"" or any(begins.get(end) == mark for end, mark in _MARKS.items())

    def _make(self) -> None:
        """Make the folder (0700) and an empty file (0600) where there are none, before SQLite sees them."""
        own_folder(self._file.parent)
        with contextlib.suppress(FileExistsError):
            self._file.touch(mode=0o600, exist_ok=False)

    def _for_the_owner_only(self) -> None:
        """Somebody else's hand may have made them; where the rights cannot be taken, the file is used as it is."""
        for path, mode in ((self._file.parent, 0o700), (self._file, 0o600)):
            with contextlib.suppress(OSError):
                if stat.S_IMODE(path.stat().st_mode) & 0o077:
                    path.chmod(mode)

    def _identity(self) -> tuple[int, int] | None:
        try:
            about = self._file.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        return about.st_dev, about.st_ino

    def _set_aside(self, found: tuple[int, int] | None) -> None:
        """Move the damaged file and its journal aside, unless another window has done that already. Raises OSError."""
        if found is None:
            return
        with contextlib.suppress(FileNotFoundError), _alone_with(self._file):
            if self._identity() == found:
                self._move_aside()

    def _move_aside(self) -> None:
        number = 1
        while (aside := self._file.with_name(f"{self._file.stem}.damaged-{number}{_END}")).exists():
            number += 1
        journal = self._file.with_name(self._file.name + _JOURNAL)
        with contextlib.suppress(FileNotFoundError):  # first: left alone it would be played back into the next file
            journal.rename(aside.with_name(aside.name + _JOURNAL))
        self._file.rename(aside)
        self._moved = aside.name


@contextlib.contextmanager
def _alone_with(file: Path) -> Iterator[None]:
    """Wait until nobody else moves this file aside. Windows moves no file that somebody has open. Raises OSError."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415  # only where there is one, and something is damaged

    with file.open("rb") as opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
