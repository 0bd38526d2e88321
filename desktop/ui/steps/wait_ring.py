"""How much of a wait is left, as a ring with words in it. It stands still until somebody shows it another share."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import SetText

_TURN = 16 * 360
_TOP = 16 * 90


@unshown
class Left(NamedTuple):
    """What is left of a wait: the share (0 to 1), and in words that stand in the ring ("1:25", "jam lagi")."""

    share: float
    big: str = ""
    small: str = ""


@unshown
class Ring(NamedTuple):
    """A ring laid out: what is left, the two lines, its diameter, which grows with its words, its stroke (pixels)."""

    left: Left
    lines: tuple[SetText, SetText]
    diameter: int
    stroke: int

    def draw(self, painter: QPainter, corner: QPointF, theme: Theme) -> None:
        """Draw it with its upper left corner there."""
        width = self.stroke
        ring = QRectF(corner, QSize(self.diameter, self.diameter)).adjusted(
            width / 2, width / 2, -width / 2, -width / 2
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("faint"), width))
        painter.drawEllipse(ring)
        if self.left.share > 0:
            painter.setPen(QPen(theme.color("brand"), width, c=Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, _TOP, -round(_TURN * min(self.left.share, 1.0)))
        big, small = (line.whole for line in self.lines)
        top = corner.y() + (self.diameter - big.height() - small.height()) / 2
        middle = corner.x() + self.diameter / 2
        for line, room, key in zip(self.lines, (big, small), ("ink", "muted"), strict=True):
            line.lines(room.width() + 1).draw(painter, middle - room.width() / 2, top, theme.color(key))
            top += room.height()


def ring(left: Left, theme: Theme, *, big: bool = False) -> Ring:
    """Lay a ring out: its words always have room in it. A `big` one stands alone on its page."""
    lines = (
        SetText(left.big, theme.font("host" if big else "h2", bold=True), 0.9),
        SetText(left.small, theme.font("small" if left.small else 1), 0.95),
    )
    high = sum(line.whole.height() for line in lines)
    # The corners of both lines must lie within the inner circle.
    corners = (
        math.hypot(line.whole.width(), 2 * (high / 2 - skipped))
        for line, skipped in ((lines[0], lines[0].whole.height() * 0.25), (lines[1], lines[1].whole.height() * 0.25))
    )
    stroke = theme.px(13 if big else 8)
    diameter = max(theme.px(154 if big else 90), math.ceil(max(corners)) + 2 * (stroke + theme.px(5)))
    return Ring(left, lines, diameter, stroke)


class WaitRing(QWidget):
    """A ring by itself. What it says stands in words beside it too: it is heard by the name it is given."""

    def __init__(self, left: Left, theme: Theme, name: str = "", *, big: bool = False) -> None:
        super().__init__()
        self._theme, self._big = theme, big
        self.show_left(left, name)

    def show_left(self, left: Left, name: str = "") -> None:
        """Another share is left."""
        self._ring = ring(left, self._theme, big=self._big)
        hear_as(self, As.PICTURE).setAccessibleName(name or f"{left.big} {left.small}".strip())
        self.setFixedSize(self._ring.diameter, self._ring.diameter)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring."""
        self._ring.draw(QPainter(self), QPointF(0, 0), self._theme)
