"""One key on the screen: it never takes the keyboard away from a field, and sends what it stands for there."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import Lines, set_lines

FINGER = 44
"""Pixels, whatever the text size: the least that a finger hits."""

_BEGINS = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}
_HINT = Qt.InputMethodHint
_ENDS = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


@unshown
class Cap(NamedTuple):
    """What stands on a key: its words or an icon, and how it is called where the words do not say it."""

    text: str = ""
    icon: str = ""
    name: str = ""
    quiet: bool = False


def field_of(window: QWidget) -> QWidget | None:
    """What has the keyboard in this window; None for nothing."""
    now = QApplication.focusWidget()
    return now if now is not None and now.window() is window else None


def is_secret(widget: QWidget | None) -> bool:
    """Whether what is typed there is for nobody's eyes."""
    if widget is None:
        return False
    return bool(widget.inputMethodHints() & (_HINT.ImhSensitiveData | _HINT.ImhHiddenText))


def send_key(window: QWidget, key: int, text: str = "", *, shift: bool = False) -> None:
    """Press and let go a key at what has the keyboard in this window; nothing where nothing has it."""
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = field_of(window)  # asked anew: the press may have led to another page
        if target is not None:  # Qt ends the process for an event to nobody
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, held, text))


class Key(QWidget):
    """A key. `typed` comes with the press, as on a keyboard; no button, for which a second press would have to wait.

    `let_go` is for what moves the page: it must not move under a finger.

    `share` is its width in parts of an ordinary key. It shows that it is down, unless what is typed is a secret.
    """

    typed = Signal()
    let_go = Signal()

    def __init__(self, cap: Cap, theme: Theme, share: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.share = theme, share
        self._down = self._held = self._on = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        hear_as(self, As.BUTTON)
        self.show_cap(cap)

    @property
    def cap(self) -> Cap:
        """What stands on it."""
        return self._cap

    def show_cap(self, cap: Cap) -> None:
        """Let it stand for something else."""
        self._cap = cap
        self.setAccessibleName(cap.name or cap.text)
        self.update()

    def click(self) -> None:
        """A press by a screen reader."""
        self.typed.emit()
        self.let_go.emit()

    def set_on(self, *, on: bool) -> None:
        """Whether it holds (capital letters)."""
        self._on = on
        self.update()

    def minimumSizeHint(self) -> QSize:
        """What a finger needs."""
        return QSize(FINGER, FINGER)

    def sizeHint(self) -> QSize:
        """The same."""
        return self.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Down and up, by pointer or by finger; every second press of two quick ones counts too."""
        kind = event.type()
        if kind in _BEGINS:
            if not isinstance(event, QMouseEvent) or event.button() == Qt.MouseButton.LeftButton:
                self._held = True
                self._show_down(down=not is_secret(field_of(self.window())))
                self.typed.emit()
            event.accept()
            return True
        if kind in _ENDS:
            held, self._held = self._held, False
            self._show_down(down=False)
            event.accept()
            if held:
                self.let_go.emit()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Body and cap."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = self._look()
        painter.setBrush(theme.color(fill))
        painter.setPen(QPen(theme.color(edge), theme.line))
        inset = theme.line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        if self._cap.icon:
            size = theme.px(22)
            place = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
            painter.drawPixmap(place, theme.icon(self._cap.icon, size, ink))
            return
        words = self._words()
        x, y = (self.width() - words.size.width()) / 2, (self.height() - words.size.height()) / 2
        words.draw(painter, x, y, theme.color(ink))

    def _look(self) -> tuple[str, str, str]:
        """Colours of body, edge and cap."""
        if not self.isEnabled():
            return "disabled_bg", "disabled_ink", "disabled_ink"
        if self._down or self._on:
            return "brand", "brand", "on_brand"
        return ("sunken", "line_strong", "brand_text") if self._cap.quiet else ("surface", "line_strong", "ink")

    def words_width(self) -> float:
        """How much room its words take, in pixels."""
        return self._theme.px(22) if self._cap.icon else self._words().size.width()

    def _words(self) -> Lines:
        font = self._theme.font("body" if self._cap.quiet else "lead", bold=True)
        return set_lines(self._cap.text, font, 0, wrap=False)

    def _show_down(self, *, down: bool) -> None:
        if down != self._down:
            self._down = down
            self.update()
