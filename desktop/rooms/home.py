"""The first page: the tiles of the other rooms, one of which goes on with a plan that was kept."""

from collections.abc import Callable, Iterator
from functools import partial

from desktop.logic.situation import RECOVER
from desktop.ui.home.home import HomePage, Offer
from desktop.ui.page import DAMAGED, FINISHED, Page, Surroundings
from desktop.ui.places import Home, Recovery
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window

_AT_MOST = 15_000
"""Milliseconds: the store waits some seconds for another window that writes."""


def room(window: Window) -> Room:
    """The first page of a window."""

    def home(around: Surroundings, place: Home) -> Page:
        asks = window.premises.outside.store is not None
        return HomePage(around, window.rooms.tiles, place.news, partial(_look, window) if asks else None)

    return Room(pages(draws(Home, home)), _stops)


def _look(window: Window, tell: Callable[[Offer], None]) -> None:
    """Look for a kept plan in the background, and tell the page what there is."""
    from desktop.rooms.kept import kept_offer  # noqa: PLC0415  # after the first paint

    if window.store is not None and window.premises.has_entry(RECOVER):
        nothing = Offer(Recovery(RECOVER))
        window.visit.jobs.run(partial(kept_offer, window), tell, lambda: tell(nothing), _AT_MOST)


def _stops() -> Iterator[Stop]:
    yield Stop("01-home", Home())
    yield Stop("08-home-finished", Home(FINISHED))
    yield Stop("08-home-damaged", Home(DAMAGED))
