"""The PIN of staff: which ones are taken, how one is kept, how one is compared, how long a wrong one waits.

A PIN of six digits is one of a million. Three things stand between it and a guess: the commonest are refused, each try
takes a tenth of a second and 32 MiB (scrypt, RFC 7914), and after a few wrong ones five minutes pass between two tries.
"""

import hashlib
import hmac
from functools import cache
from itertools import pairwise

from desktop.logic.kiosk.policy import BLOCK, COSTS, HASH, Pin
from desktop.logic.resources import shipped_text

SHORTEST, LONGEST = 6, 12
"""Digits."""

SALT_BYTES = 16
LONGEST_WAIT = 300
"""Seconds."""

_DIGITS = frozenset("0123456789")


def pin_fault(pin: str) -> str | None:
    """Why a PIN is not taken: "digits", "length", "repeated", "run" or "common"; None for a good one.

    The sentence is `pin.fault.<code>`.
    """
    if not set(pin) <= _DIGITS:  # "٣" is a digit too, but on no PIN pad
        return "digits"
    if not SHORTEST <= len(pin) <= LONGEST:
        return "length"
    if len(set(pin)) == 1:
        return "repeated"
    if len(_steps(pin)) == 1 and _steps(pin) <= {1, 9}:
        return "run"
    return "common" if pin in commonest() else None


def _steps(pin: str) -> set[int]:
    """How far it is from each digit to the next, upwards and round behind the 9: {1} for 789012, {9} for 321098."""
    return {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}


@cache
def commonest() -> frozenset[str]:
    """The hundred that are chosen most (`tools/build_pins.py`)."""
    return frozenset(shipped_text("words", "pins.txt").split())


def kept(pin: str, salt: bytes) -> Pin:
    """What a policy keeps of a PIN. `salt`: 16 random bytes of its own. It takes a tenth of a second."""
    n, p = COSTS[0], 1
    return Pin(n, BLOCK, p, salt, _scrypt(pin, salt, n, p))


def is_pin(typed: str, pin: Pin) -> bool:
    """Whether this is the PIN, in a time that does not tell how much of it is right. It takes a tenth of a second."""
    return hmac.compare_digest(_scrypt(typed[: LONGEST + 1], pin.salt, pin.n, pin.p), pin.hash)


def _scrypt(pin: str, salt: bytes, n: int, p: int) -> bytes:
    room = 128 * BLOCK * (n + p + 2)  # bytes; without it OpenSSL refuses what needs more than 32 MiB
    secret = pin.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(secret, salt=salt, n=n, r=BLOCK, p=p, maxmem=room, dklen=HASH)


def wait_after(wrong: int) -> int:
    """So many seconds pass after the last of `wrong` wrong tries: 1, 2, 4 ... 256, then always 300."""
    return min(2 ** (wrong - 1), LONGEST_WAIT) if 0 < wrong < 10 else LONGEST_WAIT * bool(wrong)
