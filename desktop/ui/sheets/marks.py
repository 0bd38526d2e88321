"""What is drawn on paper: texts, lines, frames, signs and codes, in half points from the corner of a page.

A mark knows its place and nothing of the device: a page on the screen, a PDF and a printer paint the same ones.
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from desktop.logic.private import unshown
from desktop.logic.qr_code import Modules
from desktop.ui.widgets.lines import Lines
from desktop.ui.widgets.qr_code import DARK, code_path

INK, MUTED, LINE = QColor("#000000"), QColor("#444444"), QColor("#777777")
"""Black on white: a page costs little toner and survives a photocopy."""


def mm(length: float) -> float:
    """Millimetres in half points, the unit of all that is drawn here."""
    return length * 144 / 25.4


@unshown
class Words(NamedTuple):
    """A text laid out; `text` is what it says."""

    x: float
    y: float
    lines: Lines
    text: str
    muted: bool = False

    def moved(self, x: float, y: float) -> "Words":
        """The same elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """The lines."""
        self.lines.draw(painter, self.x, self.y, MUTED if self.muted else INK)


@unshown
class Stroke(NamedTuple):
    """A straight line to write on, or between parts; a `broken` one to fold along."""

    x: float
    y: float
    right: float
    down: float = 0.0
    width: float = 1.0
    broken: bool = False

    def moved(self, x: float, y: float) -> "Stroke":
        """The same elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """The line."""
        style = Qt.PenStyle.CustomDashLine if self.broken else Qt.PenStyle.SolidLine
        pen = QPen(LINE, self.width, style)
        if self.broken:
            pen.setDashPattern([8, 6])
        painter.setPen(pen)
        painter.drawLine(QPointF(self.x, self.y), QPointF(self.x + self.right, self.y + self.down))


@unshown
class Frame(NamedTuple):
    """A box round something."""

    x: float
    y: float
    wide: float
    high: float
    width: float = 2.0

    def moved(self, x: float, y: float) -> "Frame":
        """The same elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """The box, its corners a little round."""
        painter.setPen(QPen(INK, self.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.x, self.y, self.wide, self.high), 5, 5)


@unshown
class Sign(NamedTuple):
    """A check (or, `crossed`, a cross) in a square of a size."""

    x: float
    y: float
    size: float
    crossed: bool = False

    def moved(self, x: float, y: float) -> "Sign":
        """The same elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """Two strokes."""
        painter.setPen(QPen(INK, self.size / 9, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        lines = [[(0.28, 0.28), (0.72, 0.72)], [(0.72, 0.28), (0.28, 0.72)]]
        for line in lines if self.crossed else [[(0.22, 0.54), (0.42, 0.73), (0.78, 0.3)]]:
            places = [QPointF(self.x + x * self.size, self.y + y * self.size) for x, y in line]
            painter.drawPolyline(QPolygonF(places))


@unshown
class Code(NamedTuple):
    """A QR code: its modules, each `module` units wide. The quiet zone round it is left free by the layout."""

    x: float
    y: float
    rows: Modules
    module: int

    def moved(self, x: float, y: float) -> "Code":
        """The same elsewhere."""
        return self._replace(x=self.x + x, y=self.y + y)

    def draw(self, painter: QPainter) -> None:
        """In whole dots of the device, whatever its resolution: a module half a dot wider than the next blurs."""
        there = painter.transform()
        module = max(int(self.module * there.m11()), 1)
        corner = there.map(QPointF(self.x, self.y))
        lost = round((self.module * there.m11() - module) * len(self.rows))
        painter.setTransform(QTransform())
        # Below: so it stays near the words under it, and under the left edge of those above it.
        path = code_path(self.rows, module, QPoint(round(corner.x()), round(corner.y()) + lost))
        painter.fillPath(path, DARK)
        painter.setTransform(there)


Mark = Words | Stroke | Frame | Sign | Code
