"""The choices of a person, and where they are kept."""

from collections.abc import Iterator

from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Settings
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.settings.settings import Keeping, SettingsPage
from desktop.window import Window


def room(window: Window) -> Room:
    """The choices of a window."""

    def settings(around: Surroundings, place: Settings) -> Page:
        keeping = Keeping(window.premises.outside.settings.place, window.damaged, window.failed)
        return SettingsPage(around, window.settings, window.programme, keeping, place.group)

    return Room(pages(draws(Settings, settings)), _stops)


def _stops() -> Iterator[Stop]:
    yield Stop("06-settings", Settings())
