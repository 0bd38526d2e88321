"""The square beside a step that tells its state by shape: number, heavy border, hourglass, check or cross."""

from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as


class State(Enum):
    """Where a step is."""

    TODO = "todo"
    NOW = "now"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


_LOOKS = {
    State.TODO: ("surface", "line_strong", 2.0, "", "muted"),
    State.NOW: ("surface", "brand_text", 3.5, "", "ink"),
    State.WAITING: ("surface", "line_strong", 2.0, "hourglass", "muted"),
    State.DONE: ("resmi_solid", "resmi_solid", 2.0, "check", "on_resmi"),
    State.FAILED: ("palsu_soft", "palsu", 2.0, "x", "palsu"),
}
"""Fill, edge, width of the edge, icon, and the colour of icon or number."""


class Tick(QAbstractButton):
    """A tick box that is checked where its step is done. It never turns by itself: whoever hears `clicked` decides.

    Without a name it is only looked at.
    """

    def __init__(self, mark: str, state: State, name: str, theme: Theme) -> None:
        super().__init__()
        self.setCheckable(True)
        self._theme = theme
        self.setFixedSize(theme.size("tick"), theme.size("tick"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_state(mark, state, name)
        if not name:
            hear_as(self, As.NOTHING)

    def show_state(self, mark: str, state: State, name: str) -> None:
        """The step as it stands now."""
        self._drawn, self._state = mark, state
        self.setAccessibleName(name)
        self.setChecked(state is State.DONE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=not name)
        self.setCursor(Qt.CursorShape.PointingHandCursor if name else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        """What a finger needs."""
        return QSize(self._theme.size("tick"), self._theme.size("tick"))

    def hitButton(self, _pos: QPoint) -> bool:
        """All of it."""
        return True

    def nextCheckState(self) -> None:
        """A press is a wish: the state comes from outside."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The square, and what stands in it."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, width, icon, ink = _LOOKS[self._state]
        on = self.underMouse() and self._state in {State.TODO, State.NOW, State.WAITING}
        painter.setPen(QPen(theme.color("brand_text" if on else edge), width))
        painter.setBrush(theme.color("brand_soft" if on else fill))
        inset = theme.px(2) + width / 2
        square = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(square, theme.radius("control") - 1, theme.radius("control") - 1)
        if icon:
            size = theme.px(22)
            at = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
            painter.drawPixmap(at, theme.icon(icon, size, ink))
            return
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._drawn)
