"""Nothing is cut off: not in English, not at 150 % in a small window, not when every sentence is twice as long."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.page import Choose, Open
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button, PlainLabel, ScrollPage, Tile
from desktop.ui.widgets.choice import Choice
from desktop.window import Window
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
    window: Window, open_shell: Callable[[Window], Shell], language: str, size: tuple[int, int], text_size: int
) -> None:
    window.choose(Choose("text_size", text_size))
    window.choose(Choose("language", "en" if language == "en" else "id"))
    if language == "double":
        window.premises.use_words(doubled(window.words()))
    shell = open_shell(window)
    shell.resize(*size)
    problems: dict[str, list[str]] = {}

    for stop in window.rooms.stops():
        shell.finish()
        shell.want(Open(stop.place))
        settle()
        problems[stop.name] = cut_off(shell)
        assert (shell.width(), shell.height()) == size, stop.name

    assert not {name: found for name, found in problems.items() if found}
