"""What this program is, what it rests on, and under which licences."""

import platform
from collections.abc import Iterator

from PySide6.QtCore import qVersion

from desktop import __version__
from desktop.adapters.licences import parts
from desktop.logic.integrity import check_integrity
from desktop.ui.about.about import AboutPage, Licence, Versions
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import About
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window


def room(window: Window) -> Room:
    """What a window says about itself."""

    def about(around: Surroundings, _place: About) -> Page:
        versions = Versions(__version__, platform.python_version(), qVersion())
        licences = tuple(Licence(part.name, part.licence, part.read) for part in parts())
        return AboutPage(around, window.programme, versions, licences, check_integrity)

    return Room(pages(draws(About, about)), _stops)


def _stops() -> Iterator[Stop]:
    yield Stop("07-about", About())
