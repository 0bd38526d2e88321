"""A room: one task of the program, its pages, and the tile that leads there. `main` lists the rooms that are built."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.ui.page import Page, Surroundings

PageFactory = Callable[[Surroundings, object], Page]
"""Builds a page from words and theme, and the argument of the `Open` that leads to it (or what `leave` kept)."""


class TileKind(Enum):
    """How a room shows on the home page."""

    HERO = "hero"
    URGENT = "urgent"
    PLAIN = "plain"


class RoomTile(NamedTuple):
    """The tile of a room on the home page. `opens` is the page it leads to."""

    title: str  # a text id, as is `hint`
    hint: str
    icon: str
    opens: str
    kind: TileKind = TileKind.PLAIN


@unshown
class Stop(NamedTuple):
    """A page that the tour pictures: the picture's name, the page, and the argument it is opened with."""

    name: str
    page: str
    argument: object = None


class Room(NamedTuple):
    """One task. A room without a tile is reached from elsewhere (the header, another page)."""

    id: str
    pages: Mapping[str, PageFactory]
    tile: RoomTile | None = None
