"""Nothing is cut off: not in English, not at 150 % in a small window, not when every sentence is twice as long."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop.rooms import tour_stops
from desktop.ui.page import Open
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button, PlainLabel, ScrollPage, Tile
from desktop.ui.widgets.choice import Choice
from desktop.window import House
from tests.ui.window.conftest import doubled, settle


def cut_off(shell: Shell) -> list[str]:
    """What shows less than all of itself."""
    found = []
    for one in shell.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, PlainLabel | Button | Choice | Tile):
            text = one.text() if isinstance(one, PlainLabel) else one.accessibleName()
            if one.width() < one.minimumSizeHint().width():
                found.append(f"too narrow: {text[:60]} {one.width()} < {one.minimumSizeHint().width()}")
            if one.hasHeightForWidth() and one.height() < one.heightForWidth(one.width()):
                found.append(f"too low: {text[:60]} {one.height()} < {one.heightForWidth(one.width())}")
        if isinstance(one, ScrollPage) and one.content.minimumSizeHint().width() > one.viewport().width():
            wide = f"{one.content.minimumSizeHint().width()} > {one.viewport().width()}"
            found.append(f"wider than the page: {type(shell.page).__name__} {wide}")
    return found


@pytest.mark.parametrize("language", ["id", "en", "double"])
@pytest.mark.parametrize(("size", "text_size"), [((1366, 768), 100), ((1024, 700), 150)])
def test_every_page_shows_all_of_its_words(
    house: House, open_shell: Callable[[House], Shell], language: str, size: tuple[int, int], text_size: int
) -> None:
    house.choose("text_size", text_size)
    house.choose("language", "en" if language == "en" else "id")
    if language == "double":
        house.use_words(doubled(house.words()))
    shell = open_shell(house)
    shell.resize(*size)
    problems: dict[str, list[str]] = {}

    for stop in tour_stops(house):
        shell.finish()
        shell.want(Open(stop.page, stop.argument))
        settle()
        problems[stop.name] = cut_off(shell)
        assert (shell.width(), shell.height()) == size, stop.name

    assert not {name: found for name, found in problems.items() if found}
