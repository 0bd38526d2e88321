"""Salt and tags of old passwords as rows of the personal store, inside a transaction that is under way."""

import sqlite3

from desktop.adapters.store_file import DamagedError
from desktop.logic.rotation.tag import BITS, MOST, SALT_BYTES, Tags, learned

TABLES = (
    "CREATE TABLE tag_salt (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), salt BLOB NOT NULL)",
    "CREATE TABLE tag (place INTEGER PRIMARY KEY, bits INTEGER NOT NULL)",
)
"""Twelve bits each, at most ten, in the order of learning: no place for a password, its length or a longer hash."""


def loaded(connection: sqlite3.Connection) -> Tags:
    """What is kept; raises DamagedError for rows that we never wrote."""
    salts = connection.execute("SELECT salt FROM tag_salt").fetchall()
    bits = tuple(row[0] for row in connection.execute("SELECT bits FROM tag ORDER BY place"))
    if not salts and not bits:
        return Tags()
    right = all(isinstance(one, int) and 0 <= one < 1 << BITS for one in bits) and len(bits) <= MOST
    if not right or len(salts) != 1 or not isinstance(salts[0][0], bytes) or len(salts[0][0]) != SALT_BYTES:
        raise DamagedError
    return Tags(salts[0][0], bits)


def begin(connection: sqlite3.Connection, salt: bytes) -> None:
    """The switch is on, with no tag."""
    end(connection)
    connection.execute("INSERT INTO tag_salt VALUES (1, ?)", (salt,))


def learn(connection: sqlite3.Connection, bits: int) -> None:
    """One tag more; nothing where the switch is off."""
    kept = loaded(connection)
    if kept.on:
        connection.execute("DELETE FROM tag")
        connection.executemany("INSERT INTO tag VALUES (?, ?)", enumerate(learned(kept.bits, bits)))


def end(connection: sqlite3.Connection) -> None:
    """Nothing is kept of it."""
    connection.execute("DELETE FROM tag_salt")
    connection.execute("DELETE FROM tag")
