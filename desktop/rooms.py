"""The rooms that are built, in the order in which the home page shows them. A new task is one more `Room` here."""

from dataclasses import dataclass
from typing import Protocol

from desktop.engine import Engine
from desktop.logic.programme import Programme
from desktop.logic.settings import Settings
from desktop.logic.words import Words
from desktop.ui.page import Page, Surroundings
from desktop.ui.room import Room, RoomTile, TileKind


@dataclass(frozen=True, slots=True)
class Kept:
    """Where choices are kept (empty: nowhere), the file a damaged one was moved to, whether keeping failed."""

    file: str
    damaged: str
    failed: bool = False


class Given(Protocol):
    """What pages are made from; `desktop.window.House` is one."""

    programme: Programme
    settings: Settings
    kept: Kept
    engine: Engine

    def words(self) -> Words:
        """The sentences of the chosen language."""
        ...


def all_rooms(given: Given) -> tuple[Room, ...]:
    """Every room. Pages are imported when they are opened, so that the first one is there at once."""
    rooms = (*_verify(given), *_recovery(given), _settings(given), _about(given))
    return (_home(tuple(room.tile for room in rooms if room.tile is not None)), *rooms)


def _home(tiles: tuple[RoomTile, ...]) -> Room:
    def page(around: Surroundings, _argument: object) -> Page:
        from desktop.ui.home.home import HomePage  # noqa: PLC0415  # see all_rooms

        return HomePage(around, tiles)

    return Room("home", {"home": page})


def _verify(given: Given) -> tuple[Room, ...]:
    def check(around: Surroundings, argument: object) -> Page:
        raise NotImplementedError

    hero = RoomTile("home.check", "home.check.hint", "magnifying-glass", "check", TileKind.HERO)
    channels = RoomTile("home.channels", "home.channels.hint", "address-book", "channels")
    return (
        Room("verify", {"check": check, "verdict": check}, hero),
        Room("channels", {"channels": check}, channels),
    )


def _recovery(given: Given) -> tuple[Room, ...]:
    def first_actions(around: Surroundings, argument: object) -> Page:
        raise NotImplementedError

    urgent = RoomTile("home.urgent", "home.urgent.hint", "warning-octagon-fill", "first_actions", TileKind.URGENT)
    return (Room("recovery", {"first_actions": first_actions}, urgent),)


def _settings(given: Given) -> Room:
    def page(around: Surroundings, argument: object) -> Page:
        from desktop.ui.settings.settings import Keeping, SettingsPage  # noqa: PLC0415  # see all_rooms

        keeping = Keeping(given.kept.file, given.kept.damaged, given.kept.failed)
        return SettingsPage(around, given.settings, given.programme, keeping, argument)

    return Room("settings", {"settings": page})


def _about(given: Given) -> Room:
    def page(around: Surroundings, _argument: object) -> Page:
        import platform  # noqa: PLC0415  # see all_rooms

        from PySide6.QtCore import qVersion  # noqa: PLC0415  # see all_rooms

        from desktop import __version__  # noqa: PLC0415  # see all_rooms
        from desktop.adapters.licences import parts  # noqa: PLC0415  # see all_rooms
        from desktop.ui.about.about import AboutPage, Licence, Versions  # noqa: PLC0415  # see all_rooms

        versions = Versions(__version__, platform.python_version(), qVersion())
        licences = tuple(Licence(part.name, part.licence, part.read) for part in parts())
        return AboutPage(around, given.programme, versions, licences)

    return Room("about", {"about": page})


