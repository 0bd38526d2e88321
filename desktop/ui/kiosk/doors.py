"""The one application filter of a shared machine: doors that Qt opens by itself are shut, and activity is heard of.

A door is whatever opens a window of Qt's own or carries a text out of its field: pop-up menus, tool tips, "what is
this", copying, cutting, dragging and dropping. Keys are shut before any field or shortcut hears of them.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

_Kind = QEvent.Type

SHUT = frozenset(
    {
        _Kind.ContextMenu, _Kind.ToolTip, _Kind.WhatsThis, _Kind.QueryWhatsThis, _Kind.WhatsThisClicked,
        _Kind.EnterWhatsThisMode, _Kind.DragEnter, _Kind.DragMove, _Kind.Drop, _Kind.FileOpen,
    }
)  # fmt: skip
"""Kinds of events that nobody gets."""

_KEYBOARD = frozenset({_Kind.ShortcutOverride, _Kind.KeyPress, _Kind.KeyRelease})

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

_PRESSES = frozenset({_Kind.MouseButtonPress, _Kind.MouseButtonDblClick, _Kind.Wheel, _Kind.TouchBegin,
                      _Kind.TouchUpdate, _Kind.TabletPress})  # fmt: skip

_FAR = 3.0
"""Pixels that a pointer moves when a hand moves it; a mouse on a shaking desk moves less."""

_NO_DRAG = 1 << 20
"""Pixels before a press becomes a drag: more than any screen has."""


class Doors(QObject):
    """Shuts the doors of the application as long as it is there, and calls `stirred` when a person does something.

    What a person does comes from the window system (`spontaneous`); what the program sends to its own widgets is no
    sign of anybody, nor is a key that repeats, which a book lying on the keyboard does too.
    """

    def __init__(self, application: QApplication, stirred: Callable[[], None]) -> None:
        super().__init__(application)
        self._application, self._stirred = application, stirred
        self._at: QPointF | None = None
        self._heard: dict[QEvent.Type, Callable[[QEvent], bool]] = {
            **dict.fromkeys(SHUT, _shut),
            **dict.fromkeys(_KEYBOARD, self._key),
            **dict.fromkeys(_PRESSES, self._press),
            _Kind.MouseMove: self._move,
            _Kind.InputMethod: self._composed,
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
        hear = self._heard.get(event.type())
        return hear is not None and hear(event)

    def _key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == _Kind.KeyPress and event.spontaneous() and not event.isAutoRepeat():
            self._stirred()
        if event.key() not in _SHUT_KEYS and not any(map(event.matches, _CARRIES_OUT)):
            return False
        event.accept()  # or an override goes on as a shortcut
        return True

    def _press(self, event: QEvent) -> bool:
        if event.spontaneous():
            self._stirred()
        return False

    def _move(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.spontaneous():
            there = event.globalPosition()
            if self._at is None:
                self._at = there
            elif max(abs(there.x() - self._at.x()), abs(there.y() - self._at.y())) >= _FAR:
                self._at = there
                self._stirred()
        return False

    def _composed(self, event: QEvent) -> bool:
        """Whoever types by an input method is heard of here only; Qt sends these as if the program did."""
        if isinstance(event, QInputMethodEvent) and (event.preeditString() or event.commitString()):
            self._stirred()
        return False


def _shut(event: QEvent) -> bool:
    event.ignore()
    return True
