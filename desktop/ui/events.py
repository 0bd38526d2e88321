"""The one event filter of a window, which tells whoever must hear of events before they arrive (focus ring, guard).

It is set up after the first paint: a filter in Python makes PySide learn all Qt classes, 20 ms.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.heard import hushed


class Listener(Protocol):
    """Somebody who hears of events of the window's widgets."""

    @property
    def kinds(self) -> AbstractSet[QEvent.Type]:
        """The kinds of events it wants to hear of."""
        ...

    def hear(self, watched: QWidget, event: QEvent) -> bool:
        """Hear of an event that `watched` is about to get; True keeps the event from it."""
        ...


class Events(QObject):
    """Tells listeners of the events of one window and of nothing else, in the order in which they were added."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._listeners: dict[QEvent.Type, tuple[Listener, ...]] = {}
        self._hear()

    @contextmanager
    def hushed(self) -> Iterator[None]:
        """Nobody hears of a page that is built meanwhile, who listens to the screen neither.

        It has a thousand events before anybody can press it, and to hear of each would hold it up.
        """
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        try:
            with hushed():
                yield
        finally:
            self._hear()

    def add(self, listener: Listener) -> None:
        """Tell this one from now on."""
        for kind in listener.kinds:
            self._listeners[kind] = (*self._listeners.get(kind, ()), listener)

    def _hear(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Everybody hears of it; if one keeps it, it does not arrive."""
        listeners = self._listeners.get(event.type())
        if listeners is None or not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        return True in [listener.hear(watched, event) for listener in listeners]
