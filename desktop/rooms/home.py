"""The first page: the tiles of the other rooms, one of which goes on with a plan that was kept."""

from collections.abc import Callable, Iterator
from functools import partial

from desktop.logic.situation import RECOVER
from desktop.ui.home.home import HomePage, Offer
from desktop.ui.page import DAMAGED, FINISHED, Page, Surroundings
from desktop.ui.places import Home, Recovery
from desktop.ui.recovery.places import Planned
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
    window.visit.jobs.run(partial(_offer, window), tell, _nobody_is_told, _AT_MOST)


def _offer(window: Window) -> Offer:
    """Runs in a thread."""
    found, words, tile = window.kept_plan(), window.words(), Recovery(RECOVER)
    if found is None:
        return Offer(tile)
    fault = words(found.fault, file=found.file) if found.fault else ""
    kept = found.resumed
    if kept is None or kept.case.kept is None:
        return Offer(tile, fault=fault)
    return Offer(tile, words("home.resume", date=words.day(kept.case.kept)), Planned(kept.case, kept.changed), fault)


def _nobody_is_told() -> None:
    """A store that does not answer leaves the page as it is."""


def _stops() -> Iterator[Stop]:
    yield Stop("01-home", Home())
    yield Stop("08-home-finished", Home(FINISHED))
    yield Stop("08-home-damaged", Home(DAMAGED))
