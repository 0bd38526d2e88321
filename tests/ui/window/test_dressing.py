"""One place for eyes: "Aa" is always in the header, and its panel changes all that it stands on while it stays."""

from collections.abc import Callable, Mapping
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME
from desktop.logic.words import Words
from desktop.ui.dressing_shell import DressingShell
from desktop.ui.furniture import FURNITURE
from desktop.ui.header import Header, HeaderWay
from desktop.ui.kiosk.furniture import KIOSK
from desktop.ui.page import DRESS, Choose, Surroundings, Toggle
from desktop.ui.places import About, Channels, Check, Home, Settings
from desktop.ui.room import Stop
from desktop.ui.theme import Theme
from desktop.ui.widgets import PlainLabel, ScrollPage
from desktop.ui.widgets.choice import Choice
from desktop.window import Window
from tests.ui.host import jobs_of_a_test
from tests.ui.seen_stops import Seen, View
from tests.ui.shown import SMALL, WIDE, settle, unpainted

WIDTHS = (360, 480, 600, 760, 1024, 1366, 1920)
LARGE = (1920, 1080)


def press(key: Qt.Key) -> None:
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClick(now, key)
    settle()


def whole(widget: QWidget) -> bool:
    """Whether all of it is seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def in_panel(shell: DressingShell, text: str) -> Choice:
    """One of the choices of the open panel."""
    assert shell.panel is not None
    return next(one for one in shell.panel.findChildren(Choice) if one.label == text)


@pytest.mark.parametrize("ways", [FURNITURE.ways, KIOSK.ways], ids=["personal", "kiosk"])
def test_aa_and_the_end_stand_in_the_header_at_every_width_and_size(
    qtbot: QtBot, spoken: Mapping[str, Words], ways: tuple[HeaderWay, ...]
) -> None:
    for text_size, language in product(TEXT_SIZE.choices, LANGUAGE.choices):
        around = Surroundings(spoken[str(language)], Theme("light", int(text_size) / 100), jobs_of_a_test)
        window, column = QWidget(), QVBoxLayout()
        qtbot.addWidget(window)
        window.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        header = Header(around, ways, lambda _: None)
        header.set_at_home(at_home=False)
        column.addWidget(header)
        window.show()
        for width in WIDTHS:
            window.resize(width, 600)
            settle()

            assert [way for way in (DRESS, "finish") if not whole(header.buttons[way])] == []
            assert window.width() == width


def test_the_smallest_window_has_the_largest_letters_and_its_header(qtbot: QtBot, window: Window) -> None:
    shell = unpainted(qtbot, window, (360, 640))
    shell.want(Choose(TEXT_SIZE.name, 200))
    shell.open(About())
    settle()

    assert whole(shell._header.buttons[DRESS])
    assert (shell.width(), shell.height()) == (360, 640)


def test_the_other_language_stands_beside_aa_by_its_own_name(qtbot: QtBot, window: Window) -> None:
    shell = unpainted(qtbot, window, WIDE)
    for (width, high), text_size, name in product((WIDE, SMALL), (100, 150, 200), ("English", "Bahasa Indonesia")):
        if (width, text_size) != (1024, 200):
            shell.resize(width, high)
            shell.want(Choose(TEXT_SIZE.name, text_size))
            settle()

            other, aa = shell._header.buttons["language"], shell._header.buttons[DRESS]
            assert other.accessibleName() == name
            assert whole(other)
            assert other.geometry().right() + 1 == aa.geometry().left()
            other.click()


@pytest.fixture
def opened(shell: DressingShell) -> DressingShell:
    """A check page with a text, and the panel over it, opened with the keys."""
    shell.open(Check())
    box = shell.page.findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("contoh pesan")
    shell._header.buttons[DRESS].setFocus()
    press(Qt.Key.Key_Space)
    return shell


def test_the_panel_is_a_part_of_the_window_and_tells_what_is_chosen(opened: DressingShell) -> None:
    panel = opened.panel
    assert panel is not None
    chosen = [one.label for one in panel.findChildren(Choice) if one.isChecked()]

    assert panel.window() is opened
    assert panel.accessibleName() == opened.words("shell.dress.title")
    assert chosen == ["100 %", "Terang", "Bahasa Indonesia"]
    assert opened._header.buttons[DRESS].isChecked()
    assert [one for one in QGuiApplication.topLevelWindows() if one.isVisible()] == [opened.windowHandle()]


def test_choices_apply_at_once_and_the_panel_stays_with_the_keyboard(opened: DressingShell, window: Window) -> None:
    for before, key in (("125 %", Qt.Key.Key_Space), ("125 %", Qt.Key.Key_Right), ("Terang", Qt.Key.Key_Right),
                        ("English", Qt.Key.Key_Space)):  # fmt: skip
        in_panel(opened, before).setFocus()
        press(key)

        now = QApplication.focusWidget()
        assert isinstance(now, Choice)
        assert (now.isChecked(), opened.panel is not None and opened.panel.isAncestorOf(now)) == (True, True)

    box = opened.page.findChild(QPlainTextEdit)
    assert (window.settings.text_size, window.settings.theme, window.settings.language) == (150, "dark", "en")
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == "contoh pesan"


def test_esc_puts_the_panel_away_and_nothing_else(opened: DressingShell) -> None:
    in_panel(opened, "125 %").setFocus()
    press(Qt.Key.Key_Space)

    press(Qt.Key.Key_Escape)

    assert opened.panel is None
    assert isinstance(opened.places[-1], Check)
    assert QApplication.focusWidget() is opened._header.buttons[DRESS]
    assert not opened._header.buttons[DRESS].isChecked()


@pytest.mark.parametrize(("size", "text_size"), [(WIDE, 200), (SMALL, 200), ((360, 640), 200)])
def test_every_choice_of_the_panel_can_be_reached(shell: DressingShell, size: tuple[int, int], text_size: int) -> None:
    shell.resize(*size)
    shell.want(Choose(TEXT_SIZE.name, text_size))
    shell.want(Toggle(DRESS))
    settle()
    assert shell.panel is not None

    for choice in shell.panel.findChildren(Choice):
        choice.setFocus()
        settle()
        assert whole(choice), choice.label
    assert whole(shell.panel.close_button)


def test_how_far_a_page_was_read_survives_a_choice(shell: DressingShell) -> None:
    shell.open(Channels())
    settle()
    bar = next(one for one in shell.page.findChildren(ScrollPage) if one.scrolls).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    shell.want(Toggle(DRESS))

    shell.want(Choose(THEME.name, "dark"))

    now = next(one for one in shell.page.findChildren(ScrollPage) if one.scrolls).verticalScrollBar()
    assert abs(now.value() / now.maximum() - 0.5) < 0.06


def test_what_begins_a_page_stands_below_one_edge_in_the_middle_of_a_large_window(
    qtbot: QtBot, window: Window, stops: tuple[Stop, ...]
) -> None:
    shell = unpainted(qtbot, window, LARGE)
    for place in (Home(), Check(), Channels(), Settings(), About()):
        shell.open(place)
        settle()

        title = next(one for one in shell.page.findChildren(PlainLabel) if one.isVisible())
        edges = {one.mapTo(shell, QPoint(0, 0)).x() for one in (shell._header._mark, title)}
        assert edges == {320}

    for name in ("03-fake-message", "03-official"):
        shell.open(next(stop.place for stop in stops if stop.name == name))
        settle()
        shown = [one for one in shell.page.findChildren(PlainLabel) if one.isVisible()]
        back = next(one for one in shell.frame.findChildren(QWidget) if one.accessibleName() == "Kembali")
        lefts = {one.mapTo(shell, QPoint(0, 0)).x() for one in (shown[0], shown[2])}
        assert lefts == {back.mapTo(shell, QPoint(shell._dressed.around.theme.sp(12), 0)).x()}


@pytest.mark.slow
def test_a_page_has_one_scroll_bar(seen_in: Callable[[View], tuple[Seen, ...]]) -> None:
    assert {seen.name: seen.scrolling for seen in seen_in(View("id", WIDE, 100)) if seen.scrolling > 1} == {}


def test_an_arrow_key_on_the_settings_page_keeps_the_keyboard_there(shell: DressingShell, window: Window) -> None:
    shell.open(Settings(TEXT_SIZE.name))
    settle()

    press(Qt.Key.Key_Right)

    now = QApplication.focusWidget()
    assert isinstance(now, Choice)
    assert (now.label, now.isVisible(), window.settings.text_size) == ("125 %", True, 125)
