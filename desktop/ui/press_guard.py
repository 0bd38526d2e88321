"""Which presses count: none at a button that just appeared, moved, said something else or was pressed.

A second press of a double click was meant for what stood there before. Whoever presses by accessibility asks nobody,
and Esc, Tab, typing and scrolling never wait.

A press before the guard is there (it comes with the first paint) counts: nothing was entered that could be lost.
"""

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from desktop.logic.private import unshown
from desktop.ui.later import later

WAIT = 0.5
"""Seconds in which a person sees what a button has become."""

_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_POINTER = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_KEYBOARD = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_MOVES = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.EnabledChange,
}  # fmt: skip


@unshown
class _Face(NamedTuple):
    """What a person sees of a button before a press: where it stands (pixels), what it says, whether it can be had."""

    place: tuple[int, int, int, int]
    says: str
    enabled: bool


@unshown
class _Seen(NamedTuple):
    """A face, how far what holds the button is scrolled (pixels, right and down), and since when it is so."""

    face: _Face
    scrolled: tuple[int, int]
    since: float


class PressGuard(QObject):
    """Keeps presses from buttons of a window that take none yet. `clock` gives seconds that never go back."""

    kinds = frozenset(
        {*_POINTER, *_KEYBOARD, *_MOVES, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel, QEvent.Type.Paint}
        | {QEvent.Type.WindowDeactivate}
    )

    def __init__(self, window: QWidget, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._seen: WeakKeyDictionary[QAbstractButton, _Seen] = WeakKeyDictionary()
        self._stirred = False
        self._dropped = False  # a press of the pointer, whose release is still to come
        self._by_person = True  # whether the person scrolls, not the program after a press
        self._down = self._held = 0  # the key that is down, and the one of the last press that counted
        self._look()

    def takes(self, button: QAbstractButton) -> bool:
        """Whether a press at this button counts now. One that does lets the next wait."""
        self._look_at(button)
        if self._held or self._clock() - self._seen[button].since < WAIT:
            return False
        self._held = self._down
        self._wait(button)
        return True

    def hear(self, watched: QWidget, event: QEvent) -> bool:
        """Watch what buttons look like, and keep presses that do not count; True for those."""
        kind, button = event.type(), watched if isinstance(watched, QAbstractButton) else None
        if kind == QEvent.Type.Paint and button is not None:
            self._look_at(button)
        elif kind in _MOVES:
            self._stir()
        elif isinstance(event, QKeyEvent):
            return self._key(button, event)
        elif isinstance(event, QMouseEvent) and kind in _POINTER:
            return self._pointer(button, event)
        elif kind == QEvent.Type.MouseButtonRelease:
            return self._let_go(button)
        elif kind == QEvent.Type.Wheel:
            self._by_person = True
        elif kind == QEvent.Type.WindowDeactivate:
            self._down = self._held = 0  # the release may go to another window
        return False

    def _pointer(self, button: QAbstractButton | None, event: QMouseEvent) -> bool:
        self._by_person = button is None
        if button is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._dropped = not self.takes(button)
        return self._dropped

    def _let_go(self, button: QAbstractButton | None) -> bool:
        dropped, self._dropped = self._dropped, False
        if not dropped and button is not None:
            self._wait(button)
        return dropped

    def _key(self, button: QAbstractButton | None, event: QKeyEvent) -> bool:
        kind, presses = event.type(), event.key() in _KEYS
        if kind == QEvent.Type.KeyRelease:
            self._key_up(button, event)
            return False
        if event.isAutoRepeat():
            return presses and button is not None and kind == QEvent.Type.KeyPress
        if presses:
            self._down, self._held = event.key(), 0 if self._held == event.key() else self._held
        if kind == QEvent.Type.ShortcutOverride:
            return False
        self._by_person = button is None or not presses
        return presses and button is not None and not self.takes(button)

    def _key_up(self, button: QAbstractButton | None, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if self._held == event.key() and button is not None:
            self._wait(button)
        # macOS tells nobody which keys went up while its command key was down.
        if event.key() in {self._down, Qt.Key.Key_Control}:
            self._down = self._held = 0

    def _wait(self, button: QAbstractButton) -> None:
        """From now on, as if it had just appeared."""
        if button in self._seen:
            self._seen[button] = self._seen[button]._replace(since=self._clock())

    def _stir(self) -> None:
        """Something moves: look at all buttons when everything has found its place."""
        if not self._stirred:
            self._stirred = True
            later(self, self._look)

    def _look(self) -> None:
        self._stirred = False
        shown = [button for button in self._window.findChildren(QAbstractButton) if button.isVisible()]
        for button in shown:
            self._look_at(button)
        for gone in set(self._seen).difference(shown):
            del self._seen[gone]

    def _look_at(self, button: QAbstractButton) -> None:
        seen, (face, scrolled) = self._seen.get(button), self._face(button)
        if seen is None or seen.face != face or (seen.scrolled != scrolled and not self._by_person):
            self._seen[button] = _Seen(face, scrolled, self._clock())
        elif seen.scrolled != scrolled:
            self._seen[button] = seen._replace(scrolled=scrolled)

    def _face(self, button: QAbstractButton) -> tuple[_Face, tuple[int, int]]:
        """What it looks like, and how far it is scrolled."""
        x = y = right = down = 0
        at: QWidget | None = button
        while at is not None and at is not self._window:
            parent = at.parentWidget()
            if _scrolls(parent):
                right, down = right + at.x(), down + at.y()
            else:
                x, y = x + at.x(), y + at.y()
            at = parent
        place = (x, y, button.width(), button.height())
        return _Face(place, f"{button.text()}\n{button.accessibleName()}", button.isEnabled()), (right, down)


def _scrolls(parent: QWidget | None) -> bool:
    """Whether its children are what a scroll bar moves."""
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent
