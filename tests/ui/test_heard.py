"""What somebody hears who sees nothing: every stop of the tour as a tree of roles, names and states."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.heard import listen
from desktop.ui.page import Page
from desktop.ui.places import About
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.way import Way
from desktop.ui.widgets import Button, Column, Heading, PlainLabel
from desktop.ui.widgets.heard_as import As, fold, hear_as
from desktop.ui.widgets.strength_meter import MeterWords, StrengthMeter
from desktop.ui.widgets.value import Value
from desktop.window import Window
from tests.ui.heard import Role, tree
from tests.ui.seen_stops import Seen, View
from tests.ui.shown import SMALL, WIDE, settle

THEME = Theme("light", 1.0)


@pytest.mark.slow
@pytest.mark.parametrize("view", [View("id", WIDE, 100), View("id", SMALL, 150), View("en", WIDE, 200)])
def test_every_stop_can_be_read_by_ear(seen_in: Callable[[View], tuple[Seen, ...]], view: View) -> None:
    assert {seen.name: seen.misheard for seen in seen_in(view) if seen.misheard} == {}


@pytest.fixture
def listening(qtbot: QtBot) -> Iterator[Column]:
    """A window that somebody listens to."""
    column = Column(THEME)
    qtbot.addWidget(column)
    QAccessible.setActive(True)
    listen(column)
    column.show()
    yield column
    QAccessible.setActive(False)


def test_what_qt_has_heard_of_too_early_is_heard_as_what_it_becomes(listening: Column) -> None:
    heading = listening.add(Heading("Saluran\u2060 resmi", THEME, "h1"))
    late = listening.add(PlainLabel("Daftar", THEME))
    settle()
    assert tree(late).role is Role.StaticText
    hear_as(late, As.PART, "Daftar")

    found = [tree(one) for one in (heading, late)]

    assert [(one.role, one.level, one.name) for one in found] == [
        (Role.Heading, 1, "Saluran resmi"),
        (Role.Heading, 3, "Daftar"),
    ]


def test_a_fold_is_pressed_by_ear_and_tells_what_it_is_then(listening: Column) -> None:
    button = listening.add(Button("Rincian", THEME))
    fold(button)
    settle()
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()

    actions.doAction(QAccessibleActionInterface.pressAction())

    heard = tree(button)
    assert button.isChecked()
    assert (heard.role, heard.state.expanded, heard.state.collapsed) == (Role.Button, 1, 0)


def test_a_meter_has_a_level_and_a_range(listening: Column) -> None:
    bands = ("Sangat lemah", "Lemah", "Sedang", "Kuat", "Sangat kuat")
    meter = listening.add(StrengthMeter(MeterWords(bands, bands, "Belum ada", "Menghitung", "Terlambat"), THEME))
    meter.show_level(4)
    settle()

    value = QAccessible.queryAccessibleInterface(meter).valueInterface()

    assert (tree(meter).role, tree(meter).name) == (Role.ProgressBar, "Kuat")
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 4, 5)


def test_a_value_is_reached_selected_and_copied_by_keys(listening: Column, qtbot: QtBot) -> None:
    before, value = listening.add(Button("Kembali", THEME)), listening.add(Value("0800 150 3001", THEME))
    copied: list[str] = []
    value.copied.connect(copied.append)
    with qtbot.waitActive(listening):
        listening.activateWindow()
    before.setFocus()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert (value.hasFocus(), value.selected) == (True, "0800 150 3001")
    QTest.keyClick(value, Qt.Key.Key_C, control)
    for _ in range(5):
        QTest.keyClick(value, Qt.Key.Key_Left, shift)
    QTest.keyClick(value, Qt.Key.Key_C, control)
    QTest.keyClick(value, Qt.Key.Key_Home, shift)
    QTest.keyClick(value, Qt.Key.Key_A, control)
    QTest.keyClick(value, Qt.Key.Key_Tab)

    assert copied == ["", "0800 150"]  # all of it is said by nothing
    assert value.selected == ""


def test_who_listens_from_the_start_hears_the_first_page(
    open_shell: Callable[[Window], Shell], window: Window, listening: Column
) -> None:
    assert listening.isVisible()

    shell = open_shell(window)

    found = tree(shell)
    assert (found.role, found.name) == (Role.Window, shell.page.title)
    assert [one.name for one in found.all() if one.level == 1] == [shell.page.title]


def test_a_page_is_made_unheard_and_is_heard_once_it_is_there(
    open_shell: Callable[[Window], Shell], window: Window, listening: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = open_shell(window)
    heard: list[bool] = []
    build = shell._build

    def watched(way: Way) -> Page:
        heard.append(QAccessible.isActive())
        return build(way)

    monkeypatch.setattr(shell, "_build", watched)

    shell.open(About())

    assert heard == [False]
    assert QAccessible.isActive()
    assert listening.isVisible()


def test_what_was_heard_keeps_nothing_alive(listening: Column) -> None:
    made = listening.add(hear_as(PlainLabel("kata sandi saya", THEME), As.TEXT))
    settle()
    tree(listening)
    gone = weakref.ref(made)

    made.deleteLater()
    del made
    settle()
    gc.collect()

    assert gone() is None
