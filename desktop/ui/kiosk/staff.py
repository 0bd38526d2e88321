"""What the staff corner is given: ways as functions, and what came of each as values that are in words already."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.logic.private import unshown


class Tried(NamedTuple):
    """What came of a PIN: whether it was right, and how many seconds pass before the next one is looked at."""

    right: bool
    wait_s: int = 0


@unshown
class Checked(NamedTuple):
    """One line of the self-check: `state` is ok, open or unknown; what it is, what was found, how to close it."""

    state: str
    name: str
    says: str
    close: str = ""


@unshown
class SelfCheck(NamedTuple):
    """How hard the lock is (keras, sedang, lunak), and the lines it comes from, the open ones first or not."""

    grade: str
    checks: tuple[Checked, ...]


class Printed(NamedTuple):
    """What came of a test page: whether a printer took it, and the text id that says so."""

    done: bool
    says: str


@unshown
class Fault(NamedTuple):
    """Why the policy was refused: the place in its file ("/idle_s"), and a sentence."""

    place: str
    says: str


@unshown
class Opened(NamedTuple):
    """What stands behind the PIN in a picture: answers that were asked for already."""

    check: SelfCheck | None = None
    printed: Printed | None = None


@unshown
@dataclass(frozen=True, slots=True)
class StaffWays:
    """What staff may do here.

    `try_pin` runs in a thread, as do `self_check` and `print_test`; None for it: the policy has no PIN, and no way out
    leads through the program. `wait_s` tells how many seconds the next PIN must wait. `print_test` is None without a
    printer. `end` ends the kiosk. `faults` is why the policy was refused, empty where it is in force.
    """

    end: Callable[[], None]
    try_pin: Callable[[str], Tried] | None = None
    wait_s: Callable[[], int] = lambda: 0
    self_check: Callable[[], SelfCheck] | None = None
    print_test: Callable[[], Printed] | None = None
    faults: tuple[Fault, ...] = field(default=())
