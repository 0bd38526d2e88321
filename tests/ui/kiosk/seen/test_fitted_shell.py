"""Panel and keyboard are parts of the window: they come, stay and go with it, and a page gives way to them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.settings import TEXT_SIZE, THEME
from desktop.ui.kiosk.fitted_shell import FittedShell
from desktop.ui.kiosk.furniture import KEYBOARD
from desktop.ui.kiosk.touch import can_be_typed_into
from desktop.ui.page import DRESS, Choose, Finish, Toggle
from desktop.ui.passwords.places import Password
from desktop.ui.places import Channels, Check, Place
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.widgets import Card, ScrollPage
from desktop.ui.widgets.choice import Choice
from tests.ui.kiosk.seen.shared import LEFT, focused, key_of, press, touch, type_on
from tests.ui.shown import SMALL, WIDE, cut_off, settle

OpenRooms = Callable[..., FittedShell]

FIELDS = (Check(), Password(), Channels())
"""Pages whose fields people type into."""


def field_of(shell: FittedShell) -> QWidget:
    """The first field of the shown page."""
    return next(one for one in shell.page.findChildren(QWidget) if can_be_typed_into(one) and one.isVisible())


def in_sight(shell: FittedShell, widget: QWidget) -> bool:
    """Whether all of it can be seen, or, of what is higher than the page, the line that is written in."""
    there = widget.visibleRegion().boundingRect()
    if isinstance(widget, QPlainTextEdit):
        return there.contains(widget.mapFromGlobal(widget.viewport().mapToGlobal(widget.cursorRect().center())))
    return there == widget.rect()


def finger_on(field: QWidget) -> None:
    """A finger touches a field where its text is."""
    touch(field.viewport() if isinstance(field, QPlainTextEdit) else field, QPoint(30, 20))


def scroll_to(field: QWidget) -> None:
    """What stands lower on a page is scrolled to before anybody can touch it."""
    around = field.parentWidget()
    while around is not None and not isinstance(around, ScrollPage):
        around = around.parentWidget()
    if around is not None:
        around.show_all_of(field)
    settle()


# The keyboard.


def test_the_button_brings_the_keyboard_and_takes_it_away(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()

    shell.want(Toggle(KEYBOARD))
    settle()
    assert shell.keyboard is not None
    assert QApplication.focusWidget() is field_of(shell)

    press(key_of(shell.keyboard, shell.words("kiosk.keyboard.hide")))
    settle()
    assert shell.keyboard is None


def test_a_touched_field_brings_it_and_a_mouse_does_not(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    for place in FIELDS:
        shell.open(place)
        settle()

        QTest.mouseClick(field_of(shell), LEFT)
        settle()
        assert shell.keyboard is None

        finger_on(field_of(shell))
        settle()
        assert shell.keyboard is not None
        shell.want(Toggle(KEYBOARD))
        settle()


@pytest.mark.parametrize("place", FIELDS, ids=lambda place: type(place).__name__)
@pytest.mark.parametrize(("size", "text_size"), [(SMALL, 150), (SMALL, 100), (WIDE, 150), (WIDE, 100)])
def test_the_field_stays_in_sight_above_it(
    open_rooms: OpenRooms, place: Place, size: tuple[int, int], text_size: int
) -> None:
    shell = open_rooms(size, text_size)
    shell.open(place)
    settle()
    scroll_to(field_of(shell))

    finger_on(field_of(shell))
    settle()

    assert shell.keyboard is not None
    keyboard = shell.keyboard
    assert in_sight(shell, field_of(shell))
    assert keyboard.geometry().bottom() == shell.rect().bottom()
    assert shell.frame.geometry().bottom() < keyboard.geometry().top()
    assert (shell.width(), shell.height()) == size
    assert cut_off(shell) == []


def test_what_is_typed_there_is_judged_by_a_press_on_the_bar(qtbot: QtBot, open_rooms: OpenRooms) -> None:
    """The page does not move under the press that takes the keyboard out of the field."""
    shell = open_rooms()
    shell.open(Check())
    settle()
    finger_on(field_of(shell))
    settle()
    assert shell.keyboard is not None
    type_on(shell.keyboard, "prakerja.go.id", shell.words)
    settle()
    bar = shell.frame.bar
    assert bar is not None
    go = next(button for action, button in bar._shown if action.primary)

    QTest.mouseClick(go, LEFT)

    qtbot.waitUntil(lambda: not isinstance(shell.page, CheckPage))
    settle()
    assert shell.keyboard is None


def test_it_comes_again_where_there_is_a_field_again_and_not_after_the_start_page(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    finger_on(field_of(shell))

    shell.open(Password())
    settle()
    assert shell.keyboard is not None

    while not shell._host.way.at_home:
        shell.back()
    settle()
    assert shell.keyboard is None
    shell.open(Check())
    settle()
    assert shell.keyboard is None


def test_it_is_dressed_anew_with_its_window(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    finger_on(field_of(shell))
    before = shell.keyboard

    shell.want(Choose("language", "en"))
    settle()

    assert shell.keyboard is not None
    assert shell.keyboard is not before
    assert "Space" in [key.accessibleName() for key in shell.keyboard.keys]


def test_it_goes_while_something_covers_the_page(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    finger_on(field_of(shell))

    shell.frame.hide()
    shell.type_on_screen(typing=True)

    assert shell.keyboard is None


# The panel.


def pressed(shell: FittedShell, name: str, value: str | int) -> None:
    """A press on a choice of the panel."""
    assert shell.panel is not None
    text = shell.words(f"settings.{name}.{value}")
    choice = next(one for one in shell.panel.findChildren(Choice) if one.label == text)
    QTest.mouseClick(choice, LEFT)
    settle()


def test_the_panel_changes_size_and_look_and_stays(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    shell.want(Toggle(DRESS))

    pressed(shell, TEXT_SIZE.name, 150)
    pressed(shell, THEME.name, "contrast")

    assert shell.panel is not None
    assert (shell.page.theme.name, shell.page.theme.scale) == ("contrast", 1.5)
    now = QApplication.focusWidget()
    assert isinstance(now, Choice)
    assert shell.panel.isAncestorOf(now)
    assert now.label == shell.words("settings.theme.contrast")


def test_tab_goes_round_within_the_panel(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.want(Toggle(DRESS))
    assert shell.panel is not None
    seen = []

    for _ in range(8):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        now = focused()
        assert shell.panel.isAncestorOf(now)
        seen.append(now)

    assert len(set(seen)) == 4  # a stop for each group, and the button
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is seen[-2]


@pytest.mark.parametrize("way", ["esc", "button", "beside", "toggle"])
def test_the_panel_is_put_away_and_the_keyboard_is_where_it_was(open_rooms: OpenRooms, way: str) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    before = QApplication.focusWidget()
    shell.want(Toggle(DRESS))
    assert shell.panel is not None
    assert QApplication.focusWidget() is not before

    match way:
        case "esc":
            QTest.keyClick(focused(), Qt.Key.Key_Escape)
        case "button":
            QTest.mouseClick(shell.panel.close_button, LEFT)
        case "beside":
            QTest.mouseClick(shell.panel, LEFT, pos=QPoint(20, shell.height() - 20))
        case _:
            shell.want(Toggle(DRESS))

    assert shell.panel is None
    assert QApplication.focusWidget() is before
    assert isinstance(shell.page, CheckPage)


def test_the_end_of_a_visit_takes_panel_and_keyboard_along(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    finger_on(field_of(shell))
    shell.want(Toggle(DRESS))

    shell.want(Finish(quick=True))
    settle()

    assert (shell.panel, shell.keyboard) == (None, None)
    shell.open(Check())
    settle()
    assert shell.keyboard is None


def test_what_is_laid_over_the_window_takes_the_panel_away(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.want(Toggle(DRESS))
    over = QLineEdit(shell)

    over.show()
    over.setFocus()

    assert shell.panel is None
    assert QApplication.focusWidget() is over


def test_nothing_is_pressed_under_the_panel(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    shell.want(Toggle(DRESS))
    assert shell.panel is not None

    under = shell.childAt(QPoint(shell.width() - 200, shell.height() - 40))
    assert under is shell.panel


def test_neither_is_a_window(open_rooms: OpenRooms) -> None:
    shell = open_rooms()
    shell.open(Check())
    settle()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]

    finger_on(field_of(shell))
    shell.want(Toggle(DRESS))
    settle()

    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == shown


@pytest.mark.parametrize(("size", "text_size"), [(SMALL, 150), (WIDE, 100)])
def test_the_panel_has_room_for_all_of_it(open_rooms: OpenRooms, size: tuple[int, int], text_size: int) -> None:
    shell = open_rooms(size, text_size)
    shell.want(Toggle(DRESS))
    settle()

    assert shell.panel is not None
    assert cut_off(shell) == []
    card = shell.panel.findChildren(Card)[0]
    assert card.height() >= card.heightForWidth(card.width())
