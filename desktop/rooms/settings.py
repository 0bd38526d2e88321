"""The choices of a person, and where they are kept."""

from collections.abc import Iterator
from functools import partial

from desktop.ui.page import Page, Surroundings
from desktop.ui.places import Settings
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.settings.remind_switch import RemindSwitch
from desktop.ui.settings.settings import Keeping, SettingsPage
from desktop.window import Window


def room(window: Window) -> Room:
    """The choices of a window."""

    def settings(around: Surroundings, place: Settings) -> Page:
        keeping = Keeping(window.premises.outside.settings.place, window.damaged, window.failed)
        login, notifier = window.login, window.premises.notifier
        remind = None
        if login is not None and notifier is not None:
            remind = partial(RemindSwitch, around, login, notifier.obstacle)
        return SettingsPage(around, window.settings, window.programme, keeping, place.group, remind)

    return Room(pages(draws(Settings, settings)), _stops)


def _stops() -> Iterator[Stop]:
    yield Stop("06-settings", Settings())
