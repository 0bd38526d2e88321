"""What counts as somebody being there, and what nobody gets out by."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kiosk.doors import Doors

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stirred() -> list[str]:
    """A word for each time that somebody did something."""
    return []


@pytest.fixture
def box(qapp: QApplication, qtbot: QtBot, stirred: list[str]) -> Iterator[QPlainTextEdit]:
    """A field behind shut doors."""
    doors = Doors(qapp, lambda: stirred.append("here"))
    made = QPlainTextEdit("satu dua tiga")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    stirred.clear()
    yield made
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseRelease(made.windowHandle(), button)
    doors.open()
    QGuiApplication.clipboard().clear()


def move(widget: QWidget, x: float, y: float) -> None:
    """As the window system tells it."""
    QTest.mouseMove(widget.windowHandle(), QPoint(round(x), round(y)))
    QCoreApplication.processEvents()


@pytest.mark.parametrize(
    "does",
    [
        lambda box: QTest.keyClick(box, Qt.Key.Key_A),
        lambda box: QTest.keyClick(box, Qt.Key.Key_Shift),
        lambda box: QTest.mousePress(box.viewport(), Qt.MouseButton.LeftButton),
        lambda box: QTest.mousePress(box.windowHandle(), Qt.MouseButton.RightButton),
        lambda box: QTest.wheelEvent(box.windowHandle(), QPointF(9, 9), QPoint(0, 120)),
        lambda box: QCoreApplication.sendEvent(box, QInputMethodEvent("ke", [])),
    ],
    ids=["a key", "shift", "a button", "the right button", "the wheel", "an input method"],
)
def test_a_person_is_heard(box: QPlainTextEdit, stirred: list[str], does: Callable[[QPlainTextEdit], object]) -> None:
    does(box)

    assert stirred


def key(kind: QEvent.Type, *, repeat: bool = False) -> QKeyEvent:
    return QKeyEvent(kind, Qt.Key.Key_A, NONE, "a", repeat)


def press(widget: QWidget) -> QMouseEvent:
    where, button = QPointF(widget.rect().center()), Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseButtonPress, where, where, button, button, NONE)


@pytest.mark.parametrize(
    "event",
    [lambda _: key(QEvent.Type.KeyPress), press, lambda _: QInputMethodEvent()],
    ids=["key", "press", "nothing composed"],
)
def test_what_the_program_sends_itself_is_nobody(
    box: QPlainTextEdit, stirred: list[str], event: Callable[[QWidget], QEvent]
) -> None:
    QCoreApplication.sendEvent(box, event(box))

    assert stirred == []


def test_a_book_on_the_keyboard_is_one_press(box: QPlainTextEdit, stirred: list[str]) -> None:
    QTest.keyPress(box, Qt.Key.Key_A)
    heard = len(stirred)
    for _ in range(50):
        QTest.simulateEvent(box, True, Qt.Key.Key_A, NONE, "a", True)  # press, repeated

    assert len(stirred) == heard
    assert box.toPlainText().count("a") > 40


def test_a_mouse_that_shakes_is_nobody_and_one_that_is_moved_is(box: QPlainTextEdit, stirred: list[str]) -> None:
    move(box, 100, 100)
    stirred.clear()

    for x in (101, 99, 102, 98, 100):
        move(box, x, 100)
    assert stirred == []

    move(box, 103, 100)
    assert stirred


def test_a_slow_hand_is_heard(box: QPlainTextEdit, stirred: list[str]) -> None:
    move(box, 100, 100)
    stirred.clear()

    for x in range(101, 104):
        move(box, x, 100)

    assert stirred


@pytest.mark.parametrize(
    ("which", "held"),
    [
        (Qt.Key.Key_C, CTRL),
        (Qt.Key.Key_X, CTRL),
        (Qt.Key.Key_Insert, CTRL),
        (Qt.Key.Key_Delete, SHIFT),
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_U, CTRL),
        (Qt.Key.Key_Copy, NONE),
        (Qt.Key.Key_Cut, NONE),
    ],
)
@pytest.mark.parametrize("kind", [QPlainTextEdit, QLineEdit])
def test_no_key_carries_a_text_out(
    box: QPlainTextEdit, qtbot: QtBot, kind: type[QWidget], which: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    line = QLineEdit("satu dua tiga")
    qtbot.addWidget(line)
    line.show()
    field = box if kind is QPlainTextEdit else line
    field.setFocus()
    assert isinstance(field, QPlainTextEdit | QLineEdit)
    field.selectAll()
    if which in {Qt.Key.Key_K, Qt.Key.Key_U} and isinstance(field, QLineEdit):
        field.home(False)  # Qt's own
    for told in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):  # `keyClick` warns of keys without a letter
        QCoreApplication.sendEvent(field, QKeyEvent(told, which, held))

    assert QGuiApplication.clipboard().text() == ""


def test_with_open_doors_the_same_key_does(qtbot: QtBot) -> None:
    field = QLineEdit("satu dua tiga")
    qtbot.addWidget(field)
    field.selectAll()

    QCoreApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, CTRL))

    assert QGuiApplication.clipboard().text() == "satu dua tiga"
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("which", "held"),
    [(Qt.Key.Key_Menu, NONE), (Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_F1, NONE), (Qt.Key.Key_F1, SHIFT)],
)
def test_no_key_opens_a_menu_or_a_help(box: QPlainTextEdit, which: Qt.Key, held: Qt.KeyboardModifier) -> None:
    box.setWhatsThis("bantuan")
    QTest.keyClick(box, which, held)

    assert QApplication.activePopupWidget() is None
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [box]


def test_no_pop_up_no_tip_and_nothing_dropped(box: QPlainTextEdit) -> None:
    box.setToolTip("petunjuk")
    data = QMimeData()
    data.setText("dari luar")
    middle = box.rect().center()
    drag = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    for event in (
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, box.mapToGlobal(middle)),
        QHelpEvent(QEvent.Type.ToolTip, middle, box.mapToGlobal(middle)),
        drag,
    ):
        QCoreApplication.sendEvent(box.viewport(), event)
        QCoreApplication.sendEvent(box, event)

    assert not drag.isAccepted()
    assert QApplication.activePopupWidget() is None
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [box]


def test_no_press_becomes_a_drag(box: QPlainTextEdit) -> None:
    assert QApplication.startDragDistance() > 100_000


def test_the_doors_open_again(qapp: QApplication, qtbot: QtBot, stirred: list[str]) -> None:
    before, field = qapp.startDragDistance(), QLineEdit()
    qtbot.addWidget(field)
    doors = Doors(qapp, lambda: stirred.append("here"))
    QTest.keyClick(field, Qt.Key.Key_A)
    assert stirred == ["here"]

    doors.open()
    QTest.keyClick(field, Qt.Key.Key_A)

    assert qapp.startDragDistance() == before
    assert stirred == ["here"]


def test_a_window_in_the_middle_of_a_flood_of_keys_can_tell_that_it_lives(qapp: QApplication, qtbot: QtBot) -> None:
    here, busy, field = list[str](), list[str](), QLineEdit()
    qtbot.addWidget(field)
    field.show()
    doors = Doors(qapp, lambda: here.append("here"), lambda: busy.append("busy"))
    for _ in range(50):
        QTest.simulateEvent(field, True, Qt.Key.Key_A, NONE, "a", True)  # a key that repeats, before any timer runs
    doors.open()

    assert here == []
    assert len(busy) >= 50
