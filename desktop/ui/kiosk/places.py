"""The places of a shared machine behind its start page, which is the window's `Home`; some are for pictures only."""

from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.ui.kiosk.staff import Opened
from desktop.ui.places import Place


@unshown
class Staff(NamedTuple):
    """The staff corner, locked."""


@unshown
class CallStaff(NamedTuple):
    """The window fell too often: staff is asked for, and no room is loaded."""


@unshown
class Guide(NamedTuple):
    """The guide of the helper."""


@unshown
class Start(NamedTuple):
    """A picture of the start page: with the line of a refused policy, with its panel open, or where somebody helps."""

    refused: bool = False
    panel: bool = False
    queue: bool = False


@unshown
class Counting(NamedTuple):
    """A picture of the countdown: seconds that are left of so many."""

    left_s: int
    of_s: int


@unshown
class Corner(NamedTuple):
    """A picture of the staff corner: locked, with a PIN in the policy or without, or open."""

    opened: Opened | None = None
    pin: bool = True
    refused: bool = False
    wait_s: int = 0


@unshown
class TallySheet(NamedTuple):
    """A picture of the report of a tally, which no page shows: it is made by a command."""


@unshown
class Typing(NamedTuple):
    """A picture of a page with the keyboard on the screen below it."""

    above: Place
    signs: bool = False


@unshown
class Helped(NamedTuple):
    """A picture of what a helper has: `what` is one of `rooms/kiosk_helper.py`."""

    what: str
