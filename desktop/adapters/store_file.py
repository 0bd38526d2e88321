"""One SQLite file of the person's own: each action opens it, acts in one transaction and closes it again.

Nothing is held open, so two windows see each other's work, a killed process leaves the old content or the new one, and
"erase" can remove the file while the program runs. What a fault means is told by SQLite's own code, never by its text.
"""

import contextlib
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.adapters.settings_store import own_folder
from desktop.adapters.store_steps import STEPS
from desktop.logic.store import StoreError, StoreLocked, StoreNewer, StoreUnwritable

FILE_NAME = "jaga-akun.sqlite3"

_JOURNAL = "-journal"
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

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR})
"""SQLITE_ERROR, too: our statements are right for our tables, so these are not ours."""

Done = TypeVar("Done")
Action = Callable[[sqlite3.Connection], Done]


class DamagedError(Exception):
    """What is read is not what we ever wrote. An action raises it too, for values that cannot be."""


def data_folder() -> Path:
    """The folder where this person's data belong on this system."""
    from platformdirs import user_data_path  # noqa: PLC0415  # only where something is kept

    return user_data_path("jaga-akun", appauthor=False)


class StoreFile:
    """The file in a folder. `busy` is how many seconds to wait for somebody else who writes."""

    def __init__(self, folder: Path, busy: float = 5.0) -> None:
        self._file = folder / FILE_NAME
        self._busy = busy
        self._moved: str | None = None

    def read(self, action: Action[Done]) -> Done | None:
        """What the action gives; None where there is no file, or a damaged one that was moved aside.

        Raises StoreError.
        """
        return self._mended(lambda: self._act(action, "BEGIN") if self._file.exists() else None)

    def change(self, action: Action[None]) -> None:
        """Act in one transaction where there is a file. Raises StoreError; then nothing has changed."""
        self._mended(lambda: self._act(action, "BEGIN IMMEDIATE") if self._file.exists() else None)

    def write(self, action: Action[None]) -> None:
        """Act in one transaction, on a new file where there is none or a damaged one was moved aside.

        Raises StoreError; then nothing has changed.
        """

        def made_first() -> None:
            self._make()
            self._act(action, "BEGIN IMMEDIATE")

        self._mended(made_first)

    def take_damaged(self) -> str | None:
        """The name that a damaged file was given since this was asked last: it is to be said once."""
        moved, self._moved = self._moved, None
        return moved

    def _mended(self, attempt: Callable[[], Done]) -> Done:
        """Try; after a damaged file was moved aside, try once more."""
        try:
            found = self._identity()
            try:
                return attempt()
            except DamagedError:
                self._set_aside(found)
            return attempt()
        except (DamagedError, OSError):
            raise StoreUnwritable from None

    def _act(self, action: Action[Done], begin: str) -> Done:
        try:
            with contextlib.closing(self._opened()) as connection:
                return _in_one(connection, action, begin)
        except sqlite3.ProgrammingError:  # we misuse the library
            raise
        except sqlite3.DatabaseError as error:
            fault = _fault(error)
        raise fault

    def _opened(self) -> sqlite3.Connection:
        """A connection; the file is there already, with the rights that it must have (`mode=rw` makes none)."""
        if not stat.S_ISREG(self._file.stat().st_mode):  # a pipe would never answer
            raise StoreUnwritable
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
        if found is None or self._identity() != found:
            return
        number = 1
        while (aside := self._file.with_name(f"jaga-akun.damaged-{number}.sqlite3")).exists():
            number += 1
        journal = self._file.with_name(FILE_NAME + _JOURNAL)
        with contextlib.suppress(FileNotFoundError):  # first: left alone it would be played back into the next file
            journal.rename(aside.with_name(aside.name + _JOURNAL))
        self._file.rename(aside)
        self._moved = aside.name


def _in_one(connection: sqlite3.Connection, action: Action[Done], begin: str) -> Done:
    """One transaction: looked at as a whole, brought up to date, acted on. Raises StoreNewer, DamagedError."""
    connection.execute(begin)
    version = _version(connection)
    if begin == "BEGIN" and version < len(STEPS):
        connection.execute("ROLLBACK")
        connection.execute("BEGIN IMMEDIATE")
        version = _version(connection)  # another window may have been quicker
    _check(connection, version)
    _bring_up(connection, version)
    done = action(connection)
    connection.execute("COMMIT")
    return done


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _check(connection: sqlite3.Connection, version: int) -> None:
    if version > len(STEPS):
        raise StoreNewer
    if version < 0 or connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedError


def _bring_up(connection: sqlite3.Connection, version: int) -> None:
    """From the version of the file to ours, a step at a time, inside the transaction that is under way."""
    for step in STEPS[version:]:
        for statement in step:
            connection.execute(statement)
    if version < len(STEPS):
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")


def _fault(error: sqlite3.DatabaseError) -> StoreError | DamagedError:
    """What a fault of the database means; an extended code tells its kind in the lowest byte.

    A fault without a code is Python's own: a text in the file that is no UTF-8.
    """
    kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if kind in _BUSY:
        return StoreLocked()
    return DamagedError() if kind in _DAMAGED else StoreUnwritable()
