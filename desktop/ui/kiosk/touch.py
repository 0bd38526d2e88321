"""Fields that a finger touches: whoever does so has no other keyboard at hand than the one on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def can_be_typed_into(widget: QWidget | None) -> bool:
    """Whether it is a field that takes text now."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return False
    return widget.isEnabled() and not widget.isReadOnly()


class TouchedFields:
    """Calls `touched` when a finger, and not a mouse, goes down in a field."""

    kinds = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})

    def __init__(self, touched: Callable[[], None]) -> None:
        self._touched = touched

    def hear(self, watched: QWidget, event: QEvent) -> bool:
        """Never keeps the event from the field, which takes the keyboard by it."""
        around = watched.parentWidget()
        field = around if isinstance(around, QAbstractScrollArea) and around.viewport() is watched else watched
        if can_be_typed_into(field) and _by_finger(event):
            self._touched()
        return False


def _by_finger(event: QEvent) -> bool:
    """Qt and Windows both make a mouse press of a touch that nobody takes, and say so."""
    if not isinstance(event, QMouseEvent):
        return event.type() == QEvent.Type.TouchBegin
    if event.source() != Qt.MouseEventSource.MouseEventNotSynthesized:
        return True
    return event.device().type() == QInputDevice.DeviceType.TouchScreen
