"""Where the keyboard is, that it is seen there, and that every page can be read with it."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME
from desktop.premises import personal
from desktop.rooms.all import Listed, Rooms
from desktop.ui.application import Application
from desktop.ui.page import Choose, Page
from desktop.ui.places import About, Home, Settings, Verdict
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button, PlainLabel, ScrollPage
from desktop.ui.widgets.choice import Choice
from desktop.window import Window
from tests.ui.seen_stops import Seen, View
from tests.ui.shown import SMALL, WIDE, settle, unpainted


def with_keyboard() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(shell: Shell, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or shell, key)
    settle()


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def settings_at(shell: Shell, size: tuple[int, int], text_size: int) -> None:
    shell.resize(*size)
    shell.want(Choose(TEXT_SIZE.name, text_size))
    shell.open(Settings())
    settle()


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text_size"), [((1024, 700), 150), ((1024, 700), 125), ((1366, 768), 150)])
@pytest.mark.parametrize(("setting", "value"), [(THEME, "contrast"), (THEME, "light"), (LANGUAGE, "en")])
def test_a_choice_stays_where_it_was_pressed_and_wears_the_ring(
    shell: Shell, window: Window, size: tuple[int, int], text_size: int, setting: object, value: str
) -> None:
    assert setting in {THEME, LANGUAGE}
    shell.want(Choose(THEME.name, "dark"))
    settings_at(shell, size, text_size)
    name = window.words()(f"settings.{'theme' if setting is THEME else 'language'}.{value}")
    choice = next(one for one in shell.page.findChildren(Choice) if one.label == name)
    choice.setFocus()
    settle()
    before = place(choice, shell).y()

    press(shell, Qt.Key.Key_Space)

    assert with_keyboard() is not choice
    assert place(with_keyboard(), shell).y() == before
    assert shell.ring.isVisible()
    assert shell.ring.geometry().contains(place(with_keyboard(), shell))


def test_tab_reaches_what_is_chosen_in_each_group(shell: Shell) -> None:
    settings_at(shell, (1366, 768), 150)
    chosen = [one.label for one in shell.page.findChildren(Choice) if one.isChecked()]
    passed = [with_keyboard()]

    for _ in chosen[1:]:
        press(shell, Qt.Key.Key_Tab)
        passed.append(with_keyboard())

    assert [one.label for one in passed if isinstance(one, Choice)] == chosen


@pytest.mark.parametrize("text_size", [100, 125])
def test_a_chosen_text_size_can_be_seen_whole(shell: Shell, text_size: int) -> None:
    settings_at(shell, (1024, 700), 150)
    choice = next(one for one in shell.page.findChildren(Choice) if one.label == f"{text_size} %")
    choice.setFocus()

    press(shell, Qt.Key.Key_Space)

    now = with_keyboard()
    assert isinstance(now, Choice)
    assert now.label == f"{text_size} %"
    assert now.visibleRegion().boundingRect() == now.rect()
    assert shell.ring.isVisible()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("damaged", ["", "settings.damaged-1.json"])
def test_the_settings_need_no_scrolling_in_a_common_window(
    application: Application, open_shell: Callable[[Window], Shell], language: str, damaged: str
) -> None:
    store = MemorySettingsStore(place="/home/nama-panjang-sekali/.config/jaga-akun/settings.json")
    window = Window(application, personal(store), Rooms, language)
    window.damaged = damaged
    shell = open_shell(window)

    shell.open(Settings())
    settle()

    assert not [one for one in shell.page.findChildren(ScrollPage) if one.scrolls]


@pytest.mark.slow
@pytest.mark.parametrize("view", [View("id", WIDE, 100), View("id", SMALL, 150)])
def test_a_page_that_has_buttons_is_no_stop_of_its_own(seen_in: Callable[[View], tuple[Seen, ...]], view: View) -> None:
    assert {seen.name: seen.stray_stops for seen in seen_in(view) if seen.stray_stops} == {}


def test_the_heading_of_a_verdict_has_the_keyboard_but_no_ring(stops: tuple[Stop, ...], shell: Shell) -> None:
    shell.resize(1024, 700)
    shell.want(Choose(TEXT_SIZE.name, 150))
    stop = next(stop for stop in stops if stop.name == "03-fake-message")
    press(shell, Qt.Key.Key_Tab)

    shell.open(stop.place)
    settle()

    assert with_keyboard() is shell.page.first_focus()
    assert with_keyboard().accessibleName() == "PALSU. Lakukan sekarang"
    assert not shell.ring.isVisible()  # nothing can be pressed there


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_a_verdict_is_read_on_with_the_keys_at_once(stops: tuple[Stop, ...], shell: Shell, key: Qt.Key) -> None:
    shell.resize(1024, 700)
    shell.want(Choose(TEXT_SIZE.name, 150))
    stop = next(stop for stop in stops if stop.name == "03-fake-message")
    shell.open(stop.place)
    settle()

    press(shell, key)

    assert shell.page.findChildren(ScrollPage)[0].verticalScrollBar().value() > 0


def test_page_keys_scroll_from_the_header_and_the_bar_and_from_a_tile(shell: Shell, window: Window) -> None:
    shell.resize(1024, 700)
    shell.want(Choose(TEXT_SIZE.name, 150))
    for page in (Home(), About()):
        shell.open(page)
        settle()
        scroll = next(one for one in shell.page.findChildren(ScrollPage) if one.scrolls)
        for start in [one for one in shell.findChildren(Button) if one.isVisible()]:
            scroll.verticalScrollBar().setValue(0)
            start.setFocus()
            scroll.verticalScrollBar().setValue(0)

            press(shell, Qt.Key.Key_PageDown)
            down = scroll.verticalScrollBar().value()
            press(shell, Qt.Key.Key_PageUp)

            assert down > 0, start.label
            assert scroll.verticalScrollBar().value() == 0


class Words(NamedTuple):
    """Where a page of pure text stands."""


class _Words(Page):
    """A page of pure text that does not fit."""

    @property
    def title(self) -> str:
        return "teks"

    def resizeEvent(self, _event: object) -> None:
        if not self.findChildren(ScrollPage):
            scroll = ScrollPage(self.theme, parent=self)
            for number in range(60):
                scroll.content.add(PlainLabel(f"Baris {number}", self.theme))
            scroll.show()
        self.findChildren(ScrollPage)[0].setGeometry(self.rect())


def test_a_page_of_pure_text_is_a_stop_and_its_scroll_bar_wears_the_ring(
    make_window: Callable[..., Window], open_shell: Callable[[Window], Shell]
) -> None:
    room = Room(pages(draws(Words, lambda around, _place: _Words(around))))
    shell = open_shell(make_window(Listed(lambda _: room, (Words,))))
    shell.open(Words())
    settle()
    scroll = shell.page.findChildren(ScrollPage)[0]

    for _ in range(12):
        press(shell, Qt.Key.Key_Tab)
        if with_keyboard() is scroll:
            break
    press(shell, Qt.Key.Key_Down)

    assert with_keyboard() is scroll
    assert scroll.verticalScrollBar().value() > 0
    assert shell.ring.isVisible()
    assert shell.ring.geometry() == place(scroll.verticalScrollBar(), shell)


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize(("size", "text_size"), [((1366, 768), 100), ((1366, 768), 125), ((1024, 700), 150)])
def test_the_ring_in_the_header_touches_no_other_words(
    shell: Shell, theme: str, size: tuple[int, int], text_size: int
) -> None:
    shell.resize(*size)
    shell.want(Choose(THEME.name, theme))
    shell.want(Choose(TEXT_SIZE.name, text_size))
    shell.open(About())
    settle()
    ways = [button for button in shell._header.buttons.values() if button.isVisible()]

    for way in ways:
        way.setFocus()
        press(shell, Qt.Key.Key_Shift)
        shell.ring._use_keyboard(used=True)
        for other in ways:
            if other is not way:
                words = place(other, shell).adjusted(other._pad, 0, -other._pad, 0)
                assert not shell.ring.geometry().adjusted(-4, 0, 4, 0).intersects(words)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text_size"), [((1024, 700), 150), ((1024, 700), 125), ((1366, 768), 150)])
def test_more_than_half_of_a_small_window_is_there_to_read(
    qtbot: QtBot, window: Window, stops: tuple[Stop, ...], size: tuple[int, int], text_size: int
) -> None:
    shell = unpainted(qtbot, window, size)
    shell.want(Choose(TEXT_SIZE.name, text_size))
    for stop in stops:
        if isinstance(stop.place, Verdict):
            shell.open(stop.place)
            settle()

            assert shell.page.height() > 0.55 * size[1], stop.name
