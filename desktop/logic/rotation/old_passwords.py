"""Whether a password was used before, and learning one: the switch, the key and the tags of one person's visit.

The key is read from the key ring once a visit and not before a strong password asks. A key ring that refuses is
asked no more in that visit: nobody shall be asked at each keystroke to unlock it.
"""

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from threading import Lock

from desktop.logic.rotation.tag import (
    KEY_BYTES,
    SALT_BYTES,
    STRONG,
    KeyRefused,
    KeyRingLocked,
    NoKeyRing,
    SecretKey,
    TagStore,
    tag,
)
from desktop.logic.store import StoreError

Random = Callable[[int], bytes]


class Switch(StrEnum):
    """What came of pressing the switch."""

    ON = "on"
    OFF = "off"
    NO_KEY_RING = "no-key-ring"
    LOCKED = "locked"
    REFUSED = "refused"
    NOT_KEPT = "not-kept"


class OldPasswords:
    """Every method may wait for key ring, store and hash: it runs in a thread. Nothing raises, and no text is kept.

    A key ring may wait for its person for ever. One thread at most waits with it: the others get no answer at once.
    """

    def __init__(self, store: TagStore, key: SecretKey, random: Random) -> None:
        self._store, self._ring, self._random = store, key, random
        self._lock = Lock()
        self._key: bytes | None = None
        self._refused = False
        self._fresh: set[int] = set()

    def is_on(self) -> bool:
        """Whether the switch is on; the key ring is not asked."""
        try:
            return self._store.tags().on
        except StoreError:
            return False

    def turn_on(self, wanted: Callable[[], bool] = lambda: True) -> Switch:
        """Try the key ring, put a new key there, begin with no tag. The store is told first: `erase` goes by it.

        `wanted` is asked at the end: a key that comes after its person gave up is deleted again.
        """
        if not self._lock.acquire(blocking=False):
            return Switch.LOCKED
        try:
            return self._begin(wanted)
        finally:
            self._lock.release()

    def turn_off(self) -> Switch:
        """Delete tags and key. Tags whose key stays are gone all the same."""
        if not self._lock.acquire(blocking=False):
            return Switch.LOCKED
        try:
            return self._delete() if self._end() else Switch.NOT_KEPT
        finally:
            self._lock.release()

    def knows(self, password: str, score: int) -> bool:
        """Whether a strong password has a tag that is kept; one learned in this visit does not count as old."""
        found = self._tag(password, score)
        if found is None:
            return False
        bits, kept = found
        return bits in kept and bits not in self._fresh

    def learn(self, password: str, score: int) -> None:
        """Keep the tag of a strong password, where the switch is on."""
        found = self._tag(password, score)
        if found is None:
            return
        bits, kept = found
        with suppress(StoreError):
            self._store.learn_tag(bits)
            if bits not in kept:
                self._fresh.add(bits)

    def forget(self) -> None:
        """The person is gone: the key leaves this program."""
        self._key, self._refused = None, True
        self._fresh.clear()

    def _tag(self, password: str, score: int) -> tuple[int, tuple[int, ...]] | None:
        if score < STRONG or not password:
            return None
        try:
            kept = self._store.tags()
        except StoreError:
            return None
        key = self._read() if kept.on else None
        return None if key is None else (tag(password, kept.salt, key), kept.bits)

    def _read(self) -> bytes | None:
        """The key, from the key ring the first time; None while another thread waits for that."""
        if self._key is None and not self._refused and self._lock.acquire(blocking=False):
            try:
                self._key = self._ring.get()
            except KeyRefused:
                self._key = None
            finally:
                self._refused = self._key is None
                self._lock.release()
        return self._key

    def _begin(self, wanted: Callable[[], bool]) -> Switch:
        key = self._random(KEY_BYTES)
        try:
            self._store.begin_tags(self._random(SALT_BYTES))
        except StoreError:
            return Switch.NOT_KEPT
        came = self._put(key)
        if came is Switch.ON and not wanted():
            came = self._delete()
        if came is Switch.ON:
            self._key, self._refused = key, False
        else:
            self._end()
        return came

    def _put(self, key: bytes) -> Switch:
        try:
            self._ring.probe()
            self._ring.set(key)
        except KeyRefused as error:
            return _why(error)
        return Switch.ON

    def _delete(self) -> Switch:
        try:
            self._ring.delete()
        except KeyRefused as error:
            return _why(error)
        return Switch.OFF

    def _end(self) -> bool:
        self._key = None
        self._fresh.clear()
        try:
            self._store.end_tags()
        except StoreError:
            return False
        return True


def _why(error: KeyRefused) -> Switch:
    if isinstance(error, NoKeyRing):
        return Switch.NO_KEY_RING
    return Switch.LOCKED if isinstance(error, KeyRingLocked) else Switch.REFUSED
