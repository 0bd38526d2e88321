"""The key of the old passwords in the key ring of the system, by `keyring` and back-ends that we know.

`keyring` chooses a back-end by itself, also one that keeps everything in a plain file or nowhere. Only the four that
talk to a system's own key ring are taken; nothing here is imported before somebody presses the switch or has it on.
"""

import base64
import binascii
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from desktop.logic.rotation.tag import KEY_BYTES, KeyRefused, KeyRingLocked, NoKeyRing

if TYPE_CHECKING:  # a library that looks for plug-ins: imported when the key ring is asked
    from keyring.backend import KeyringBackend

ACCEPTED = frozenset({
    "keyring.backends.SecretService", "keyring.backends.kwallet", "keyring.backends.Windows", "keyring.backends.macOS",
})  # fmt: skip
CHAINER = "keyring.backends.chainer"
SERVICE = "jaga-akun"
_KEY, _TRY = "old-passwords", "try"

PATIENCE = 10.0
"""Seconds: a key ring whose service hangs never answers."""


def trusted(found: "KeyringBackend") -> "KeyringBackend":
    """The back-end, or of a chain the first that we accept; raises NoKeyRing.

    A chain itself is never used: it asks one after the other, and so may end in a file.
    """
    module = type(found).__module__
    chained = getattr(found, "backends", ()) if module == CHAINER else (found,)
    for one in chained:
        if type(one).__module__ in ACCEPTED:
            return one
    raise NoKeyRing(module)


class KeyRing:
    """See `SecretKey`. `find` gives another back-end than the system's, for tests."""

    def __init__(self, find: "Callable[[], KeyringBackend] | None" = None) -> None:
        self._find = find

    def probe(self) -> None:
        """Keep, read and delete something for a try; raises KeyRefused."""
        word = secrets.token_hex(8)
        with self._opened() as ring:
            ring.set_password(SERVICE, _TRY, word)
            same = ring.get_password(SERVICE, _TRY) == word
            ring.delete_password(SERVICE, _TRY)
            if not same or ring.get_password(SERVICE, _TRY) is not None:
                raise KeyRefused("the key ring does not keep or delete what it is given")

    def get(self) -> bytes | None:
        """The key, None where there is none or where what lies there is none; raises KeyRefused."""
        with self._opened() as ring:
            kept = ring.get_password(SERVICE, _KEY)
        try:
            key = base64.b64decode(kept or "", validate=True)
        except (binascii.Error, ValueError):
            return None
        return key if len(key) == KEY_BYTES else None

    def set(self, key: bytes) -> None:
        """Keep this key in place of the one that is kept; raises KeyRefused."""
        with self._opened() as ring:
            ring.set_password(SERVICE, _KEY, base64.b64encode(key).decode())

    def delete(self) -> None:
        """Keep none any more, as well where there was none; raises KeyRefused."""
        with self._opened() as ring:
            if ring.get_password(SERVICE, _KEY) is not None:
                ring.delete_password(SERVICE, _KEY)

    @contextmanager
    def _opened(self) -> "Iterator[KeyringBackend]":
        """The back-end; what it says of its own failures is not carried on: it may quote what it was given."""
        from keyring import get_keyring  # noqa: PLC0415  # see above
        from keyring.errors import KeyringLocked  # noqa: PLC0415  # same

        try:
            yield trusted((self._find or get_keyring)())
        except KeyRefused:
            raise
        except KeyringLocked:
            raise KeyRingLocked from None
        except Exception as error:  # noqa: BLE001  # those of four systems' own libraries
            raise KeyRefused(type(error).__name__) from None


def delete_key(keys: KeyRing | None = None, patience: float = PATIENCE) -> None:
    """Keep no key any more, for who deletes all; raises OSError where the key ring does not let us, or does not answer.

    Where there is none that we trust any more, there is nothing to reach.
    """
    refused: list[KeyRefused | None] = []

    def delete() -> None:
        try:
            (keys or KeyRing()).delete()
        except KeyRefused as error:
            refused.append(error)
        else:
            refused.append(None)

    worker = Thread(target=delete, daemon=True)
    worker.start()
    worker.join(patience)
    if not refused or not (refused[0] is None or isinstance(refused[0], NoKeyRing)):
        raise OSError("the key ring keeps the key")
