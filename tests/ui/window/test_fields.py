"""A text field with the keyboard: seen whole, and no ring for who types into it after a click."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.rooms.all import Listed
from desktop.ui.page import Page, Surroundings
from desktop.ui.room import Room, draws, pages
from desktop.ui.shell import Shell
from desktop.ui.widgets import PlainLabel, ScrollPage
from desktop.window import Window
from tests.ui.shown import settle
from tests.ui.window.test_keyboard import press


class Form(NamedTuple):
    """Where a form stands."""


class _Form(Page):
    """A field far down a long page."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.long = ScrollPage(self.theme, parent=self)
        for number in range(60):
            self.long.content.add(PlainLabel(f"Baris {number}", self.theme))
        self.field = self.long.content.add(QLineEdit())
        self.field.setFixedHeight(80)
        for number in range(60):
            self.long.content.add(PlainLabel(f"Baris {number}", self.theme))

    @property
    def title(self) -> str:
        return "isian"

    def resizeEvent(self, _event: object) -> None:
        self.long.setGeometry(self.rect())


def form(make_window: Callable[..., Window], open_shell: Callable[[Window], Shell]) -> tuple[Shell, _Form]:
    room = Room(pages(draws(Form, lambda around, _place: _Form(around))))
    shell = open_shell(make_window(Listed(lambda _: room, (Form,))))
    shell.open(Form())
    settle()
    assert isinstance(shell.page, _Form)
    return shell, shell.page


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Up])
def test_typing_into_a_field_shows_no_ring_to_who_uses_a_mouse(
    make_window: Callable[..., Window], open_shell: Callable[[Window], Shell], key: Qt.Key
) -> None:
    shell, page = form(make_window, open_shell)
    page.field.setFocus()

    press(shell, key)
    assert not shell.ring.isVisible()

    press(shell, Qt.Key.Key_Backtab)
    page.field.setFocus()
    settle()
    assert shell.ring.isVisible()


@pytest.mark.parametrize("start", [0, 10_000])
def test_a_field_that_gets_the_keyboard_is_seen_whole(
    make_window: Callable[..., Window], open_shell: Callable[[Window], Shell], start: int
) -> None:
    _, page = form(make_window, open_shell)
    page.long.verticalScrollBar().setValue(start)

    page.field.setFocus()

    assert page.field.visibleRegion().boundingRect() == page.field.rect()
