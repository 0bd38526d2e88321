"""The one application filter of a shared machine: doors that Qt opens by itself are shut, and activity is heard of.

A door is whatever opens a window of Qt's own or carries a text out of its field: pop-up menus, tool tips, "what is
this", copying, cutting, dragging and dropping. Keys are shut before any field or shortcut hears of them.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFileOpenEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTabletEvent,
    QTouchEvent,
    QWhatsThisClickedEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

_SHUT: tuple[type[QEvent], ...] = (
    QContextMenuEvent, QHelpEvent, QWhatsThisClickedEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFileOpenEvent,
)  # fmt: skip
"""Events that nobody gets; a `QHelpEvent` asks for a tool tip, or for what something is."""

_SHUT_KEYS = frozenset(
    {
        Qt.Key.Key_Menu, Qt.Key.Key_F1, Qt.Key.Key_F10, Qt.Key.Key_Help, Qt.Key.Key_Print, Qt.Key.Key_Context1,
        Qt.Key.Key_Copy, Qt.Key.Key_Cut, Qt.Key.Key_OpenUrl, Qt.Key.Key_Explorer, Qt.Key.Key_LaunchMail,
    }
)  # fmt: skip
"""Whatever is held beside them: F10 with Shift opens a pop-up menu, F1 with Shift asks what this is."""

_Keys = QKeySequence.StandardKey
_CARRIES_OUT = (_Keys.Copy, _Keys.Cut, _Keys.DeleteEndOfLine, _Keys.DeleteCompleteLine)
"""A field deletes to the end of a line (Ctrl+K) by cutting it: the text is on the clipboard afterwards."""

_FAR = 3.0
"""Pixels that a pointer moves when a hand moves it; a mouse on a shaking desk moves less."""

_NO_DRAG = 1 << 20
"""Pixels before a press becomes a drag: more than any screen has."""


class Doors(QObject):
    """Shuts the doors of the application as long as it is there, and calls `stirred` when a person does something.

    `busy` is called at each event of a hand, also one that is nobody's sign: where they come faster than the window
    keeps up with, Qt lets every timer wait.

    What a person does comes from the window system (`spontaneous`); what the program sends to its own widgets is no
    sign of anybody, nor is a key that repeats, which a book lying on the keyboard does too.
    """

    def __init__(
        self, application: QApplication, stirred: Callable[[], None], busy: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(application)
        self._application, self._stirred, self._busy = application, stirred, busy
        self._at: QPointF | None = None
        # By its class, which every event comes with: to ask it for its kind takes as long as all the rest of this.
        self._heard: dict[type[QEvent], Callable[[Any], bool]] = {
            **dict.fromkeys(_SHUT, _shut),
            **dict.fromkeys((QWheelEvent, QTouchEvent, QTabletEvent), self._touch),
            QKeyEvent: self._key,
            QMouseEvent: self._mouse,
            QInputMethodEvent: self._composed,
        }
        self._drag_before = application.startDragDistance()
        application.setStartDragDistance(_NO_DRAG)
        application.installEventFilter(self)

    def open(self) -> None:
        """Take the filter away again: for tests, which share one application."""
        self._application.removeEventFilter(self)
        self._application.setStartDragDistance(self._drag_before)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """True for what nobody may get."""
        hear = self._heard.get(type(event))
        return hear is not None and hear(event)

    def _key(self, event: QKeyEvent) -> bool:
        self._busy()
        if event.spontaneous() and not event.isAutoRepeat() and event.type() == QEvent.Type.KeyPress:
            self._stirred()
        if event.key() not in _SHUT_KEYS and not any(map(event.matches, _CARRIES_OUT)):
            return False
        event.accept()  # or an override goes on as a shortcut
        return True

    def _touch(self, event: QEvent) -> bool:
        self._busy()
        if event.spontaneous():
            self._stirred()
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        """A press, or a way that a hand makes; a release ends a press."""
        self._busy()
        if not event.spontaneous():
            return False
        kind = event.type()
        if kind == QEvent.Type.MouseMove:
            self._move(event.globalPosition())
        elif kind != QEvent.Type.MouseButtonRelease:
            self._stirred()
        return False

    def _move(self, there: QPointF) -> None:
        if self._at is None:
            self._at = there
        elif max(abs(there.x() - self._at.x()), abs(there.y() - self._at.y())) >= _FAR:
            self._at = there
            self._stirred()

    def _composed(self, event: QInputMethodEvent) -> bool:
        """Whoever types by an input method is heard of here only; Qt sends these as if the program did."""
        if event.preeditString() or event.commitString():
            self._stirred()
        return False


def _shut(event: QEvent) -> bool:
    event.ignore()
    return True
