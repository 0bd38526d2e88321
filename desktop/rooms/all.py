"""Every room that is built, in the order in which the home page shows them. A new task is its file and one line here.

A room's file is imported when one of its places is opened: the first page is there at once, and needs the tiles only.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from desktop.logic.situation import RECOVER, URGENT
from desktop.ui.checkup.change_places import GuidedChange
from desktop.ui.checkup.places import Asked, FormOf, Removing, StayIn
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.places import (
    About,
    Blank,
    Channels,
    Check,
    Checkup,
    Home,
    Known,
    NoteDangers,
    Place,
    Recovery,
    Send,
    Settings,
    Verdict,
)
from desktop.ui.recovery.places import Asking, AtStep, Paper, Planned, Prevention
from desktop.ui.room import Draw, Room, RoomTile, Stop, TileKind
from desktop.window import Window


class Listed(NamedTuple):
    """What makes a room, the places that it draws, its tiles on the home page, and the name of its file."""

    make: Callable[[Window], Room]
    places: tuple[type[Place], ...]
    tiles: tuple[RoomTile, ...] = ()
    name: str = ""


def _lazily(module: str, places: tuple[type[Place], ...], *tiles: RoomTile) -> Listed:
    """The room of a file, which is imported when one of its places is opened."""

    def make(window: Window) -> Room:
        made: Room = import_module(f"desktop.rooms.{module}").room(window)
        return made

    return Listed(make, places, tiles, module)


_CHECK = RoomTile("home.check", "home.check.hint", "magnifying-glass", Check(), TileKind.HERO)
_URGENT = RoomTile("home.urgent", "home.urgent.hint", "warning-octagon-fill", Recovery(URGENT), TileKind.URGENT)
_RECOVER = RoomTile("home.recover", "home.recover.hint", "lifebuoy", Recovery(RECOVER))
_PASSWORD = RoomTile("home.password", "home.password.hint", "key", Password())
_CHECKUP = RoomTile("home.checkup", "home.checkup.hint", "calendar-check", Checkup())
_CHANNELS = RoomTile("home.channels", "home.channels.hint", "address-book", Channels())
_KNOWN = RoomTile("home.known", "home.known.hint", "question", Known(), TileKind.ASK)

LISTED = (
    _lazily("home", (Home,)),
    _lazily("verify", (Check, Verdict, Send), _CHECK),
    _lazily("passwords", (Password, Passphrase), _PASSWORD),
    _lazily("recovery", (Recovery, Asking, Planned, AtStep, Paper, Prevention), _URGENT, _RECOVER),
    _lazily("checkup", (Checkup, NoteDangers, FormOf, Asked, GuidedChange, StayIn, Removing), _CHECKUP),
    _lazily("channels", (Channels, Known), _CHANNELS, _KNOWN),
    _lazily("sheets", (Blank,)),
    _lazily("settings", (Settings,)),
    _lazily("about", (About,)),
)


class Rooms:
    """The rooms of one window, each made when it is first needed."""

    def __init__(self, window: Window, listed: tuple[Listed, ...] = LISTED) -> None:
        self._window, self._listed = window, listed
        self._made: dict[Listed, Room] = {}

    @property
    def tiles(self) -> tuple[RoomTile, ...]:
        """The tiles of the home page, in its order."""
        return tuple(tile for one in self._listed for tile in one.tiles if self._leads(tile.opens))

    def draw(self, place: Place, around: Surroundings) -> Page:
        """The page of a place; raises LookupError for one that no room draws."""
        return self._draw_of(type(place))(around, place)

    def stops(self) -> Iterator[Stop]:
        """Every page that the tour shows, with made-up samples judged by the real engine."""
        for one in self._listed:
            yield from self._room(one).stops()

    def _leads(self, place: Place) -> bool:
        """Whether there is something: a pack may have no recovery, and nothing that is known today."""
        premises = self._window.premises
        if isinstance(place, Known):
            return premises.has_known
        return not isinstance(place, Recovery) or premises.has_entry(place.entry)

    def _draw_of(self, kind: type[Place]) -> Draw:
        for one in self._listed:
            if kind in one.places:
                return self._room(one).pages[kind]
        raise LookupError(f"no room draws {kind.__name__}")

    def _room(self, one: Listed) -> Room:
        if one not in self._made:
            self._made[one] = one.make(self._window)
        return self._made[one]
