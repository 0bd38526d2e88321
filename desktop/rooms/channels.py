"""The register of official channels, to look things up in."""

from collections.abc import Iterator

from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Channels
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.verify.channels import ChannelsPage
from desktop.window import Window


def room(window: Window) -> Room:
    """The register of a window."""

    def channels(around: Surroundings, place: Channels) -> Page:
        copy = window.visit.clipboard.copy if window.can.copy else None
        return ChannelsPage(around, place, window.programme, copy, window.premises.outside.clock.today())

    return Room(pages(draws(Channels, channels)), _stops)


def _stops() -> Iterator[Stop]:
    yield Stop("04-channels", Channels())
    yield Stop("04-channels-whatsapp", Channels(question="whatsapp"))
    yield Stop("04-channels-address", Channels(question="address"))
