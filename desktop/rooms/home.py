"""The first page: the tiles of the other rooms, one of which goes on with a plan that was kept."""

from collections.abc import Callable, Iterator
from functools import partial

from desktop.logic.situation import RECOVER
from desktop.ui.home.home import HomePage, Offer
from desktop.ui.page import DAMAGED, FINISHED, Page, Surroundings
from desktop.ui.places import Checkup, Home, Recovery
from desktop.ui.recovery.places import Planned
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window

_AT_MOST = 15_000
"""Milliseconds: the store waits some seconds for another window that writes."""


def room(window: Window) -> Room:
    """The first page of a window."""

    def home(around: Surroundings, place: Home) -> Page:
        outside = window.premises.outside
        asks = outside.store is not None or outside.records is not None
        return HomePage(around, window.rooms.tiles, place.news, partial(_look, window) if asks else None)

    return Room(pages(draws(Home, home)), _stops)


def _look(window: Window, tell: Callable[[Offer], None]) -> None:
    """Look for a kept plan in the background, and tell the page what there is."""
    window.visit.jobs.run(partial(_offer, window), tell, _nobody_is_told, _AT_MOST)


def _offer(window: Window) -> Offer:
    """Runs in a thread."""
    offer, (fault, banner) = _resume(window), _waiting(window)
    return offer._replace(fault=offer.fault or fault, banner=banner, banner_opens=Checkup())


def _waiting(window: Window) -> tuple[str, str]:
    """What went wrong with the accounts, and how many of them are to be looked after; each empty for nothing."""
    waiting, words = window.waiting(), window.words()
    if waiting is None:
        return "", ""
    fault = words(waiting.fault, file=waiting.file) if waiting.fault else ""
    if waiting.urgent:
        return fault, words("checkup.banner.urgent", count=waiting.urgent)
    return fault, words("checkup.banner", count=waiting.asked) if waiting.asked else ""


def _resume(window: Window) -> Offer:
    """The recovery's tile goes on with a plan that was kept."""
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
