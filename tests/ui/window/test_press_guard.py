"""A press counts at a button that has stood there as it is for half a second; the clock is moved by hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeyEvent, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.application import Application
from desktop.ui.events import Events
from desktop.ui.places import About, Check
from desktop.ui.press_guard import WAIT, PressGuard
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.widgets import Button, ScrollPage
from desktop.ui.widgets.choice import Choice
from tests.ui.clocks import HandClock, double_click
from tests.ui.host import names
from tests.ui.shown import settle

LEFT = Qt.MouseButton.LeftButton
ALMOST = WAIT * 0.98
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Desk:
    """A window with a scrolling column of buttons; `presses` tells which of them were pressed."""

    def __init__(self, qtbot: QtBot, clock: HandClock) -> None:
        self.clock, self.theme, self.window = clock, Theme("light", 1.0), QWidget()
        self.window.resize(400, 300)
        qtbot.addWidget(self.window)
        self.scroll = ScrollPage(self.theme, parent=self.window)
        self.scroll.setGeometry(0, 0, 400, 300)
        self.scroll.content.box.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.presses: list[str] = []
        self.first, self.second = self.add("pertama"), self.add("kedua")
        self.window.show()
        settle()
        events, self.guard = Events(self.window), PressGuard(self.window, clock)
        events.add(self.guard)

    def add(self, name: str) -> Button:
        button = self.scroll.content.add(Button(name, self.theme))
        button.clicked.connect(lambda: self.presses.append(name))
        return button

    def after(self, seconds: float) -> None:
        """Everything has found its place, then time goes by."""
        settle()
        self.clock.now += seconds

    def key(self, kind: QEvent.Type, button: QWidget, key: Qt.Key, *, repeat: bool = False) -> None:
        QApplication.sendEvent(button, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeat))

    def wheel(self) -> None:
        where, none = QPointF(200, 150), QPoint()
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        down = QPoint(0, -120)
        event = QWheelEvent(where, where, none, down, buttons, Qt.KeyboardModifier.NoModifier, phase, False)  # Qt's own
        QApplication.sendEvent(self.scroll.viewport(), event)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def desk(qtbot: QtBot, application: Application, clock: HandClock) -> Iterator[Desk]:
    one = Desk(qtbot, clock)
    yield one
    one.window.close()
    settle()


def press(button: QWidget, way: Qt.Key | None) -> None:
    """Once, by pointer (None) or key."""
    if way is None:
        QTest.mouseClick(button, LEFT)
    else:
        QTest.keyClick(button, way)


WAYS = pytest.mark.parametrize("way", [None, *KEYS])


@WAYS
def test_a_button_takes_no_press_until_it_has_stood_there_half_a_second(desk: Desk, way: Qt.Key | None) -> None:
    desk.after(ALMOST)
    press(desk.first, way)
    assert desk.presses == []
    assert not desk.first.isDown()

    desk.after(WAIT)
    press(desk.first, way)
    assert desk.presses == ["pertama"]


@WAYS
def test_a_new_button_waits_and_the_old_ones_do_not(desk: Desk, way: Qt.Key | None) -> None:
    desk.after(WAIT)
    new = desk.add("baru")
    desk.after(ALMOST)

    press(new, way)
    press(desk.first, way)

    assert desk.presses == ["pertama"]


@WAYS
def test_a_button_that_says_something_else_waits_again(desk: Desk, way: Qt.Key | None) -> None:
    desk.after(WAIT)
    desk.first.relabel("Pertama")
    desk.after(ALMOST)

    press(desk.first, way)
    press(desk.second, way)
    assert desk.presses == ["kedua"]

    desk.after(WAIT)
    press(desk.first, way)
    assert desk.presses == ["kedua", "pertama"]


@WAYS
def test_a_button_that_moved_waits_again(desk: Desk, way: Qt.Key | None) -> None:
    desk.after(WAIT)
    desk.first.setFixedHeight(90)
    desk.after(ALMOST)

    press(desk.second, way)

    assert desk.presses == []


def test_a_button_waits_that_changed_in_the_very_turn_of_the_press(desk: Desk) -> None:
    desk.after(WAIT)

    desk.first.relabel("Pertama")
    press(desk.first, None)

    assert desk.presses == []


def test_a_button_that_could_not_be_had_waits_when_it_can(desk: Desk) -> None:
    desk.first.setEnabled(False)
    desk.after(WAIT)
    desk.first.setEnabled(True)

    press(desk.first, None)

    assert desk.presses == []


def test_a_button_that_comes_back_waits(desk: Desk) -> None:
    desk.after(WAIT)
    desk.second.hide()
    desk.after(WAIT)
    desk.second.show()
    desk.after(ALMOST)

    press(desk.second, None)

    assert desk.presses == []


@pytest.mark.parametrize("key", KEYS)
def test_the_second_press_of_a_double_press_is_none(desk: Desk, key: Qt.Key) -> None:
    desk.after(WAIT)

    double_click(desk.first)
    for _ in range(2):
        QTest.keyClick(desk.second, key)

    assert desk.presses == ["pertama", "kedua"]
    assert not desk.first.isDown()


def test_a_button_works_again_after_a_press_that_did_not_count(desk: Desk) -> None:
    desk.after(WAIT)
    double_click(desk.first)

    desk.after(WAIT)
    press(desk.first, None)

    assert desk.presses == ["pertama", "pertama"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("kind", [Button, Choice])
def test_a_key_that_repeats_presses_nothing(desk: Desk, key: Qt.Key, kind: type[Button] | type[Choice]) -> None:
    made = desk.scroll.content.add(kind("isi", desk.theme))
    made.clicked.connect(lambda: desk.presses.append("isi"))
    desk.after(WAIT)

    for event in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        desk.key(event, made, key, repeat=True)

    assert desk.presses == []


def test_no_press_counts_before_the_key_is_up_that_pressed_last(desk: Desk) -> None:
    desk.after(WAIT)
    desk.key(QEvent.Type.KeyPress, desk.first, Qt.Key.Key_Return)
    desk.after(2 * WAIT)
    press(desk.second, None)
    assert desk.presses == ["pertama"]

    desk.key(QEvent.Type.KeyRelease, desk.first, Qt.Key.Key_Return)
    press(desk.second, None)
    assert desk.presses == ["pertama", "kedua"]


def test_a_key_that_goes_up_over_another_window_holds_nothing_up(desk: Desk) -> None:
    desk.after(WAIT)
    desk.key(QEvent.Type.KeyPress, desk.first, Qt.Key.Key_Return)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowDeactivate))

    press(desk.second, None)

    assert desk.presses == ["pertama", "kedua"]


def test_what_the_person_scrolls_can_be_pressed_at_once_and_what_the_program_scrolls_cannot(desk: Desk) -> None:
    desk.scroll.content.space(900)
    desk.after(WAIT)
    desk.wheel()
    settle()
    assert desk.scroll.verticalScrollBar().value() > 0
    press(desk.first, None)
    assert desk.presses == ["pertama"]

    desk.scroll.verticalScrollBar().setValue(0)
    settle()
    press(desk.second, None)
    assert desk.presses == ["pertama"]


def test_an_accessible_press_and_typing_never_wait(desk: Desk, qtbot: QtBot) -> None:
    box = desk.scroll.content.add(QPlainTextEdit())
    settle()

    QTest.keyClicks(box, "a b")
    QTest.keyClick(box, Qt.Key.Key_Return)
    actions = QAccessible.queryAccessibleInterface(desk.first).actionInterface()
    actions.doAction(QAccessibleActionInterface.pressAction())

    assert box.toPlainText() == "a b\n"
    qtbot.waitUntil(lambda: desk.presses == ["pertama"])


def test_a_forgotten_button_is_remembered_by_nobody(desk: Desk) -> None:
    settle()
    known = len(desk.guard._seen)

    desk.second.hide()
    desk.second.deleteLater()
    settle()

    assert len(desk.guard._seen) == known - 1


def test_escape_and_tab_never_wait(shell: Shell, clock: HandClock) -> None:
    shell.open(About())
    QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Escape)
    assert names(shell) == ("home",)

    before = QApplication.focusWidget()
    QTest.keyClick(before or shell, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not before


def test_the_keys_of_the_filled_button_wait_like_any_press_and_never_repeat(shell: Shell, clock: HandClock) -> None:
    shell.open(Check())
    settle()
    box = shell.page.first_focus()
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("contoh pesan")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(shell.page, CheckPage)
    assert not shell.page.busy

    clock.now += WAIT
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shell.page.busy
    repeating = {one.key().toString() for one in shell.findChildren(QShortcut) if one.autoRepeat()}
    assert repeating
    assert not repeating & {"Ctrl+Return", "Ctrl+Enter"}
