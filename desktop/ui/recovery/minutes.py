"""Minutes that pass while a page is open: what it says of them must not become a lie."""

from PySide6.QtCore import QObject, QTimerEvent, Signal

_MINUTE = 60_000
"""Milliseconds."""


class Minutes(QObject):
    """`passed` says that another minute has gone by; it ends with the page that it belongs to."""

    passed = Signal()

    def __init__(self, page: QObject) -> None:
        super().__init__(page)
        self.startTimer(_MINUTE)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """A minute."""
        self.passed.emit()
