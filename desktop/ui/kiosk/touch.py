"""Fields that a finger touches: whoever does so has no other keyboard at hand than the one on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop.ui.later import later


def can_be_typed_into(widget: QWidget | None) -> bool:
    """Whether it is a field that takes text now and has no keys of its own beside it (`has_pad`)."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) or getattr(widget, "has_pad", False):
        return False
    return widget.isEnabled() and not widget.isReadOnly()


_DOWN = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin})
"""The second of two quick ones is a double click to Qt, whoever made the first."""


class TouchedFields:
    """Calls `touched` when a finger, and not a mouse, was on a field and goes up: no page moves under a finger."""

    kinds = _DOWN | {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd}

    def __init__(self, touched: Callable[[], None]) -> None:
        self._touched, self._on = touched, False

    def hear(self, watched: QWidget, event: QEvent) -> bool:
        """Never keeps the event from the field, which takes the keyboard by it."""
        if event.type() in _DOWN:
            self._on = can_be_typed_into(_field_of(watched)) and _by_finger(event)
        elif self._on:
            self._on = False
            later(watched, self._touched)  # the field hears of it first
        return False


def _field_of(watched: QWidget) -> QWidget:
    """A box of many lines hears of presses by its viewport."""
    around = watched.parentWidget()
    return around if isinstance(around, QAbstractScrollArea) and around.viewport() is watched else watched


def _by_finger(event: QEvent) -> bool:
    """Qt and Windows both make a mouse press of a touch that nobody takes, and say so."""
    if not isinstance(event, QMouseEvent):
        return event.type() == QEvent.Type.TouchBegin
    if event.source() != Qt.MouseEventSource.MouseEventNotSynthesized:
        return True
    return event.device().type() == QInputDevice.DeviceType.TouchScreen
