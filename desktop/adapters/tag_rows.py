"""Salt and tags of old passwords in a row of the personal store, inside a transaction that is under way."""

import sqlite3

from desktop.adapters.store_transaction import DamagedError
from desktop.logic.rotation.tag import BITS, MOST, SALT_BYTES, Tags, learned

_BYTES = 2
"""A tag as it is written, the high byte first; the tags stand in the order of learning."""


def loaded(connection: sqlite3.Connection) -> Tags:
    """What is kept; raises DamagedError for what we never wrote."""
    rows = connection.execute("SELECT tag_salt, tag_bits FROM reminding").fetchall()
    if len(rows) != 1:
        raise DamagedError
    salt, written = rows[0]
    if salt is None and written is None:
        return Tags()
    if not isinstance(salt, bytes) or len(salt) != SALT_BYTES or not isinstance(written, bytes):
        raise DamagedError
    return Tags(salt, _read(written))


def begin(connection: sqlite3.Connection, salt: bytes) -> None:
    """The switch is on, with no tag."""
    connection.execute("UPDATE reminding SET tag_salt = ?, tag_bits = x''", (salt,))


def learn(connection: sqlite3.Connection, bits: int) -> None:
    """One tag more; nothing where the switch is off."""
    kept = loaded(connection)
    if kept.on:
        written = b"".join(one.to_bytes(_BYTES) for one in learned(kept.bits, bits))
        connection.execute("UPDATE reminding SET tag_bits = ?", (written,))


def end(connection: sqlite3.Connection) -> None:
    """Nothing is kept of it."""
    connection.execute("UPDATE reminding SET tag_salt = NULL, tag_bits = NULL")


def _read(written: bytes) -> tuple[int, ...]:
    bits = tuple(int.from_bytes(written[at : at + _BYTES]) for at in range(0, len(written), _BYTES))
    if len(written) % _BYTES or len(bits) > MOST or any(one >= 1 << BITS for one in bits):
        raise DamagedError
    return bits
