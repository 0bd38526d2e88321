"""One ring per window that shows where the keyboard is, for people who use the keyboard and for nobody else."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from desktop.ui.events import Events
from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import Pressable

_TRAVELS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_PRESSES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_Space, Qt.Key.Key_Escape,
}  # fmt: skip
_TOUCHES = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
_MOVES = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest,
}  # fmt: skip


class FocusRing(QWidget):
    """A ring round what has the keyboard. It follows layout and scrolling, and hides at the first press of a mouse."""

    kinds = frozenset({QEvent.Type.KeyPress, *_TOUCHES, *_MOVES})

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme, self._keyboard = window, theme, False
        self._target: QWidget | None = None
        self.watching = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def watch(self, events: Events) -> None:
        """Begin to watch, after the first paint."""
        events.add(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)
        self.watching = True
        self._moved(None, QApplication.focusWidget())

    def restyle(self, theme: Theme) -> None:
        """The look changed."""
        self._theme = theme
        self._place()

    def forget(self) -> None:
        """Somebody else sits here now: nobody has used the keyboard yet."""
        self._use_keyboard(used=False)

    def hear(self, watched: QWidget, event: QEvent) -> bool:
        """Watch how the person works, and whatever moves the target."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            self._key(event)
        elif kind in _TOUCHES:
            self._use_keyboard(used=False)
        elif kind in _MOVES and self._concerns(watched):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, cut off where a page's scrolling part ends."""
        if self._target is None:
            return
        ring = self._ring(self._target).translated(-self.pos())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self._width() / 2
        painter.setPen(QPen(self._theme.color("focus"), self._width()))
        radius = self._theme.radius("control") + 5
        painter.drawRoundedRect(QRectF(ring).adjusted(half, half, -half, -half), radius, radius)

    def _concerns(self, watched: QWidget) -> bool:
        return self._target is not None and (watched is self._target or watched.isAncestorOf(self._target))

    def _key(self, event: QKeyEvent) -> None:
        # In a text field arrows and Enter belong to the text; only Tab tells that somebody travels by keyboard.
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)
        if event.key() in _TRAVELS or (event.key() in _PRESSES and not typing):
            self._use_keyboard(used=True)

    def _use_keyboard(self, *, used: bool) -> None:
        if self._keyboard != used:
            self._keyboard = used
            self._place()

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._target = new if new is not None and self._window.isAncestorOf(new) else None
        self._place()

    def _place(self) -> None:
        target = self._target
        if not self._keyboard or target is None or not target.isVisible() or _short(target):
            self.hide()
            return
        self.setGeometry(self._ring(target).intersected(self._room(target)))
        self.raise_()
        self.show()
        self.update()

    def _width(self) -> int:
        return 4 if self._theme.name == "contrast" else 3

    def _ring(self, target: QWidget) -> QRect:
        out = self._width() + 3
        if isinstance(target, QScrollArea):  # a page of text: what the keys move is its scroll bar
            target, out = target.verticalScrollBar(), 0
        elif isinstance(target, Pressable) and target.crowded:
            out = 0
        corner = target.mapTo(self._window, QPoint(0, 0))
        return QRect(corner, target.size()).adjusted(-out, -out, out, out)

    def _room(self, target: QWidget) -> QRect:
        """The part of the window where the target can be seen."""
        room, parent = self._window.rect(), target.parentWidget()
        while parent is not None and parent is not self._window:
            if isinstance(parent, QAbstractScrollArea):
                viewport = parent.viewport()
                room = room.intersected(QRect(viewport.mapTo(self._window, QPoint(0, 0)), viewport.size()))
            parent = parent.parentWidget()
        return room


def _short(target: QWidget) -> bool:
    """Whether no key does anything there: a page of which nothing is hidden, a heading from which one reads on."""
    if isinstance(target, QLabel):
        return target.focusPolicy() is Qt.FocusPolicy.NoFocus
    return isinstance(target, QScrollArea) and not target.verticalScrollBar().isVisible()
