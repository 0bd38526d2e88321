"""What the staff corner is given: ways as functions, and what comes of each as a value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from desktop.logic.kiosk.policy import Problem
from desktop.logic.kiosk.selfcheck import Check
from desktop.logic.kiosk.tally_today import Today
from desktop.logic.private import unshown


@unshown
class Tried(NamedTuple):
    """What came of a PIN: whether it was right, and how many seconds pass before the next one is looked at."""

    right: bool
    wait_s: int = 0


@unshown
class Printed(NamedTuple):
    """What came of a test page: whether a printer took it, and the text id that says so."""

    done: bool
    says: str


@unshown
class Opened(NamedTuple):
    """What stands behind the PIN in a picture: answers that were asked for already."""

    checks: tuple[Check, ...] = ()
    printed: Printed | None = None
    tally: Today | None = None


@unshown
@dataclass(frozen=True, slots=True)
class StaffWays:
    """What staff may do here. All but `end`, which ends the kiosk, run in a thread.

    `try_pin` looks at a PIN, and `wait_s` tells how many seconds none is taken; None for `try_pin`: the policy has no
    PIN, and no way out leads through the program. `print_test` is None without a printer, `tally` where nobody counts.
    `problems` is why the policy was refused, empty where it is in force.
    """

    end: Callable[[], None]
    try_pin: Callable[[str], Tried] | None = None
    wait_s: Callable[[], int] = lambda: 0
    self_check: Callable[[], tuple[Check, ...]] | None = None
    print_test: Callable[[], Printed] | None = None
    tally: Callable[[], Today] | None = None
    problems: tuple[Problem, ...] = ()
