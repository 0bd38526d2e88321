"""Old passwords known again by twelve bits each, for who wants that: which are kept, and what a text's twelve bits are.

Twelve bits of a slow hash whose key lies elsewhere (decision 0018). Without the key the bits are noise; with it one tag
is shared by every 4,096th text, so only strong passwords have one: of a guessable one it would tell too much.
"""

from typing import NamedTuple, Protocol

from desktop.logic.private import unshown

BITS = 12
MOST = 10
"""Tags that are kept; the oldest goes first. Ten say "used before" of a new password in 0.24 %."""

STRONG = 3
"""The least score of a password that gets a tag, and of one that is looked up."""

KEY_BYTES = SALT_BYTES = 32
_COST = 2**15
_BLOCK = 8
_ROOM = 64 * 1024 * 1024  # bytes: scrypt takes 128 * cost * block = 32 MiB, and OpenSSL refuses at its own 32


@unshown
class Tags(NamedTuple):
    """What the store keeps: `salt` is empty where the switch is off, `bits` are in the order of learning."""

    salt: bytes = b""
    bits: tuple[int, ...] = ()

    @property
    def on(self) -> bool:
        """Whether the switch is on."""
        return bool(self.salt)


def tag(password: str, salt: bytes, key: bytes, cost: int = _COST) -> int:
    """The twelve bits of a password, 0 to 4,095: scrypt over its NFKC form, salted with the salt and the key.

    Raises ValueError for a salt or a key that is too short. `cost` is another one in benchmarks only.
    """
    if len(salt) < SALT_BYTES or len(key) < KEY_BYTES:
        raise ValueError("salt and key have 32 bytes each")
    import hashlib  # noqa: PLC0415  # with OpenSSL 5 ms, and a reminder takes no tag
    import unicodedata  # noqa: PLC0415  # same

    text = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    digest = hashlib.scrypt(text, salt=salt + key, n=cost, r=_BLOCK, p=1, maxmem=_ROOM, dklen=2)
    return int.from_bytes(digest) >> 16 - BITS


def learned(bits: tuple[int, ...], new: int) -> tuple[int, ...]:
    """The tags with one more: the newest stands last, the oldest is dropped, none stands twice."""
    return (*(one for one in bits if one != new), new)[-MOST:]


class KeyRefused(Exception):  # noqa: N818  # a state of the key ring, not a fault
    """The key ring gives and takes nothing now. It says which one it is, never what should have been in it."""


class NoKeyRing(KeyRefused):
    """There is none that we trust."""


class KeyRingLocked(KeyRefused):
    """It is locked, and the person did not unlock it."""


class SecretKey(Protocol):
    """One key of ours in the key ring of the system. Each call may ask the person to unlock it, and may wait long."""

    def probe(self) -> None:
        """Keep, read and delete something for a try; raises KeyRefused."""
        ...

    def get(self) -> bytes | None:
        """The key, None where there is none; raises KeyRefused."""
        ...

    def set(self, key: bytes) -> None:
        """Keep this key in place of the one that is kept; raises KeyRefused."""
        ...

    def delete(self) -> None:
        """Keep none any more, as well where there was none; raises KeyRefused."""
        ...


class TagStore(Protocol):
    """Keeps salt and tags. Each call reads afresh and raises StoreError as a PlanStore's."""

    def tags(self) -> Tags:
        """What is kept."""
        ...

    def tag_was_on(self) -> bool:
        """Whether the switch was ever on, so that the key ring may hold something of ours."""
        ...

    def begin_tags(self, salt: bytes) -> None:
        """The switch is on, with this salt and no tag; from now on the store says that it was ever on."""
        ...

    def learn_tag(self, bits: int) -> None:
        """One tag more, by `learned`; nothing where the switch is off."""
        ...

    def end_tags(self) -> None:
        """The switch is off: salt and tags are deleted; that it was on once stays."""
        ...
