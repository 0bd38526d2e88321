"""The places of the kiosk behind its start page, which is the window's `Home`. Nothing typed stands in any of them."""

from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.ui.kiosk.staff import Opened
from desktop.ui.places import Place


@unshown
class Staff(NamedTuple):
    """The staff corner. `opened` is what a picture shows behind the PIN; a window never opens it by itself."""

    opened: Opened | None = None


@unshown
class CallStaff(NamedTuple):
    """The window fell too often: staff is asked for, and no room is loaded."""


@unshown
class Start(NamedTuple):
    """The start page, for a picture: with the line of a refused policy or without, or with its panel open."""

    refused: bool = False
    dress: bool = False


@unshown
class Counting(NamedTuple):
    """The countdown, for a picture: seconds that are left of so many."""

    left_s: int = 42
    of_s: int = 60


@unshown
class Typing(NamedTuple):
    """A page with the on-screen keyboard, for a picture; `page` is what stands above it."""

    page: Place = ()
    symbols: bool = False
