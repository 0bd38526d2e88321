"""The first page: the tiles of the other rooms."""

from collections.abc import Iterator

from desktop.ui.home.home import HomePage
from desktop.ui.page import DAMAGED, FINISHED, Page, Surroundings
from desktop.ui.places import Home
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window


def room(window: Window) -> Room:
    """The first page of a window."""

    def home(around: Surroundings, place: Home) -> Page:
        return HomePage(around, window.rooms.tiles, place.news)

    return Room(pages(draws(Home, home)), _stops)


def _stops() -> Iterator[Stop]:
    yield Stop("01-home", Home())
    yield Stop("08-home-finished", Home(FINISHED))
    yield Stop("08-home-damaged", Home(DAMAGED))
