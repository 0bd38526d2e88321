"""The door of the staff corner: opens to the PIN, and after a wrong one stays shut for a while.

Time is `now`: seconds on a clock that runs through sleep, starts with the machine and cannot be set (CLOCK_BOOTTIME).
"""

from dataclasses import dataclass
from enum import Enum
from math import ceil
from threading import Lock
from typing import Protocol

from desktop.logic.kiosk.pin import LONGEST_WAIT, is_pin, wait_after
from desktop.logic.kiosk.policy import Pin
from desktop.logic.store import StoreError


@dataclass(frozen=True, slots=True)
class Tries:
    """How often in a row a wrong PIN was typed, and when the last time was (see above)."""

    wrong: int = 0
    at: float = 0.0


class TriesStore(Protocol):
    """Keeps the tries over a restart. Each call may wait for the disk, and raises StoreError."""

    def tries(self) -> Tries:
        """What is kept; nothing wrong where nothing is."""
        ...

    def note_wrong(self, now: float) -> Tries:
        """One wrong try more; what is kept then."""
        ...

    def forget_tries(self) -> None:
        """Nothing wrong any more. Where nothing is kept, nothing is made."""
        ...


class Knock(Enum):
    """What a try comes to."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"
    """It came too early and was not even looked at."""
    NO_PIN = "no-pin"
    """The policy has no PIN: no way leads out through the program."""


def seconds_left(tries: Tries, wait: int, now: float) -> int:
    """How many whole seconds of a wait are still to come.

    A `now` before the last try means that the machine was started anew: at least `now` seconds have passed since.
    """
    passed = now - tries.at if now >= tries.at else now
    return max(0, ceil(wait - passed))


class StaffDoor:
    """One door, for as long as a process lives. Nothing that was typed stays in it.

    `unkept` is when somebody last was wrong and the store could not keep it: in a process before this one, at first.
    Both methods may wait for the disk, and `knock` computes for a tenth of a second: not for the window's thread.
    """

    def __init__(self, pin: Pin | None, store: TriesStore, unkept: float | None = None) -> None:
        self._pin = pin
        self._store = store
        self._one_at_a_time = Lock()
        self.unkept = unkept

    def wait(self, now: float) -> int:
        """How many seconds no PIN is taken."""
        if self._pin is None:
            return 0
        unkept = 0 if self.unkept is None else seconds_left(Tries(1, self.unkept), LONGEST_WAIT, now)
        tries = self._kept()
        return max(unkept, seconds_left(tries, wait_after(tries.wrong), now))

    def knock(self, typed: str, now: float) -> Knock:
        """Try a PIN. Of two at the same time the second is looked at when the first is through: it has to wait, too."""
        with self._one_at_a_time:
            return self._knock(typed, now)

    def _knock(self, typed: str, now: float) -> Knock:
        if self._pin is None:
            return Knock.NO_PIN
        if self.wait(now) > 0:
            return Knock.WAIT
        if is_pin(typed, self._pin):
            self._forget()
            return Knock.OPEN
        self._note_wrong(now)
        return Knock.WRONG

    def _kept(self) -> Tries:
        try:
            return self._store.tries()
        except StoreError:
            return Tries()  # the first try is free

    def _note_wrong(self, now: float) -> None:
        """What cannot be kept waits as long as anything does."""
        try:
            self._store.note_wrong(now)
        except StoreError:
            self.unkept = now

    def _forget(self) -> None:
        self.unkept = None
        try:
            self._store.forget_tries()
        except StoreError:
            return  # then staff who are wrong next time wait longer
