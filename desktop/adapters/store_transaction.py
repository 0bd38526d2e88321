"""One transaction of a store: looked at as a whole, brought up to date, acted on; and what a fault means."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from desktop.logic.store import StoreError, StoreLocked, StoreNewer, StoreUnwritable

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR})
"""SQLITE_ERROR, too: our statements are right for our tables, so these are not ours."""

Done = TypeVar("Done")
Action = Callable[[sqlite3.Connection], Done]
Steps = Sequence[Sequence[str]]
"""The tables of a store, see `store_steps.py`."""


class DamagedError(Exception):
    """What is read is not what we ever wrote. An action raises it too, for values that cannot be."""


def in_one(connection: sqlite3.Connection, action: Action[Done], begin: str, steps: Steps) -> Done:
    """The transaction that was begun: looked at as a whole, brought up to date, acted on, ended.

    Raises StoreNewer, DamagedError.
    """
    version = version_of(connection)
    if begin == "BEGIN" and version < len(steps):
        connection.execute("ROLLBACK")
        connection.execute("BEGIN IMMEDIATE")
        version = version_of(connection)  # another window may have been quicker
    _check(connection, version, newest=len(steps))
    _bring_up(connection, version, steps)
    done = action(connection)
    connection.execute("COMMIT")
    return done


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables that the file has."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _check(connection: sqlite3.Connection, version: int, newest: int) -> None:
    if version > newest:
        raise StoreNewer
    if version < 0 or _is_cut(connection) or connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedError


def _is_cut(connection: sqlite3.Connection) -> bool:
    """Whether the last page is not whole: SQLite reads zeros in place of what is missing."""
    told = (connection.execute(f"PRAGMA {pragma}").fetchone() for pragma in ("page_count", "page_size"))
    (pages,), (size,) = told
    ((_, _, file),) = connection.execute("PRAGMA database_list").fetchall()
    return 0 < Path(file).stat().st_size < int(pages * size)  # an empty file is a store that was just begun


def _bring_up(connection: sqlite3.Connection, version: int, steps: Steps) -> None:
    """From the version of the file to ours, a step at a time, inside the transaction that is under way."""
    for step in steps[version:]:
        for statement in step:
            connection.execute(statement)
    if version < len(steps):
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def fault_of(error: sqlite3.DatabaseError) -> StoreError | DamagedError:
    """What a fault of the database means; an extended code tells its kind in the lowest byte.

    A fault without a code is Python's own: a text in the file that is no UTF-8.
    """
    kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if kind in _BUSY:
        return StoreLocked()
    return DamagedError() if kind in _DAMAGED else StoreUnwritable()
