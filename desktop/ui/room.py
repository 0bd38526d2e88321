"""A room: one task of the program, its pages, and the tile that leads there. `main` lists the rooms that are built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from desktop.ui.page import Page, Surroundings

PageFactory = Callable[[Surroundings, object], Page]
"""Builds a page from words and theme, and the argument of the `Open` that leads to it (or what `leave` kept)."""


class TileKind(Enum):
    """How a room shows on the home page."""

    HERO = "hero"
    URGENT = "urgent"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class RoomTile:
    """The tile of a room on the home page. `opens` is the page it leads to."""

    title: str  # a text id, as is `hint`
    hint: str
    icon: str
    opens: str
    kind: TileKind = TileKind.PLAIN


@dataclass(frozen=True, slots=True)
class Room:
    """One task. A room without a tile is reached from elsewhere (the header, another page)."""

    id: str
    pages: Mapping[str, PageFactory]
    tile: RoomTile | None = None
