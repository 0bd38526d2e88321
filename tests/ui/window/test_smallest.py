"""The smallest window of one's own with the largest letters: narrow, but nothing beyond its edge and always a page."""

from collections.abc import Iterable

import pytest
from pytestqt.qtbot import QtBot

from desktop.logic.settings import TEXT_SIZE
from desktop.ui.page import Choose
from desktop.ui.room import Stop
from desktop.ui.theme import load_theme
from desktop.ui.widgets import Heading, ScrollPage
from desktop.ui.widgets.lines import longest_word
from desktop.window import Window
from tests.ui.shown import settle, unpainted

SMALLEST, LETTERS = (640, 480), load_theme("light", 2.0)
TIGHT = ("01-home", "03-ten-links", "03-code-picture", "03-fake-message", "03-official", "04-channels", "05-step",
         "06-settings", "09-password-weak")  # fmt: skip
"""Pages with three ways in their bar, with rows of words and buttons, with pictures: what has been too wide before."""


@pytest.mark.slow
def test_every_page_is_as_wide_as_the_smallest_window_and_has_room_in_it(
    qtbot: QtBot, window: Window, stops: Iterable[Stop]
) -> None:
    shell = unpainted(qtbot, window, SMALLEST)
    shell.want(Choose(TEXT_SIZE.name, 200))
    for stop in (one for one in stops if one.name in TIGHT):
        shell.open(stop.place)
        settle()

        for page in shell.page.findChildren(ScrollPage):
            assert page.content.width() <= page.viewport().width(), stop.name
        assert shell.page.height() > LETTERS.px("h1"), stop.name
    assert (shell.width(), shell.height()) == SMALLEST


def test_a_heading_shrinks_before_its_longest_word_is_cut(qtbot: QtBot) -> None:
    heading = Heading("Pemeriksaan berkala", LETTERS, "h1")
    qtbot.addWidget(heading)
    word = longest_word(heading.text(), heading.font())

    narrow = heading._fitting(round(word / 2)).lines(round(word / 2))

    assert narrow.layout.lineCount() == len(heading.text().split())
    assert heading._fitting(round(word) + 1) is heading._set
