"""A room: one task of the program, the pages that draw its places, and the tile that leads there."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, NamedTuple, TypeVar

from desktop.logic.private import unshown
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Place

P = TypeVar("P", bound=Place)

Draw = Callable[[Surroundings, Any], Page]
"""Builds the page of a place from words and theme."""

Pages = Mapping[type[Place], Draw]
"""The places of a room, and what draws each."""


def draws(place: type[P], page: Callable[[Surroundings, P], Page]) -> tuple[type[Place], Draw]:
    """A place and what draws it: here the types of both ends meet."""
    return place, page


def pages(*drawn: tuple[type[Place], Draw]) -> Pages:
    """The pages of a room."""
    return dict(drawn)


class TileKind(Enum):
    """How a room shows on the home page."""

    HERO = "hero"
    URGENT = "urgent"
    PLAIN = "plain"
    ASK = "ask"  # a question with its answer behind it: a tile, or a button where tiles leave no room


@unshown
class RoomTile(NamedTuple):
    """The tile of a room on the home page, and the place it leads to."""

    title: str  # a text id, as is `hint`
    hint: str
    icon: str
    opens: Place
    kind: TileKind = TileKind.PLAIN


@unshown
class Stop(NamedTuple):
    """A page that the tour pictures: the picture's name, and the place."""

    name: str
    place: Place


class Room(NamedTuple):
    """The pages of one task, and the stops of the tour there, which are made when somebody asks."""

    pages: Pages
    stops: Callable[[], Iterable[Stop]] = tuple
