"""Who is official and what is known: the register to look things up in, and the answer to what people ask most."""

from collections.abc import Callable, Iterator
from functools import partial

from desktop.logic import blank_sheets
from desktop.logic.known.read import load_known
from desktop.logic.known.say import known_today
from desktop.logic.sheet import Paper
from desktop.ui.known.known_page import KnownPage
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Channels, Known
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.verify.channels import ChannelsPage
from desktop.window import Window


def room(window: Window) -> Room:
    """The register of a window, and what is known today."""

    def channels(around: Surroundings, place: Channels) -> Page:
        known, today = Known() if window.premises.has_known else None, window.premises.outside.clock.today()
        return ChannelsPage(around, place, window.programme, _copy(window), known, today)

    return Room(pages(draws(Channels, channels), draws(Known, partial(_known, window))), _stops)


def _known(window: Window, around: Surroundings, _place: Known) -> Page:
    answered = load_known(window.programme, window.premises.folder)
    today = window.premises.outside.clock.today()
    said = known_today(answered, window.programme, around.words, today)
    return KnownPage(around, said, f"{blank_sheets.Blank.FACTS}.{Paper.A4}", _copy(window))


def _copy(window: Window) -> Callable[[str], None] | None:
    """Copies for the person at the window; None where nothing may be copied."""
    return window.visit.clipboard.copy if window.can.copy else None


def _stops() -> Iterator[Stop]:
    yield Stop("04-channels", Channels())
    yield Stop("04-known", Known())
    yield Stop("04-channels-whatsapp", Channels(question="whatsapp"))
    yield Stop("04-channels-address", Channels(question="address"))
