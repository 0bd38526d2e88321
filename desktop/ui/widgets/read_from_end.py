"""Reading an address from its end: an arrow from the right to where one stops. What is right of that decides."""

import math

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import Lines, set_lines

_SIZES = (32, 28, 24, 20, 16)


class ReadFromEnd(QWidget):
    """A host whose end `decisive` names its owner. `start` and `stop` say where the eye begins and where it ends.

    A host that has no room in one line is not drawn: half of it would teach the wrong thing. `heard` says all of it.
    """

    def __init__(
        self, host: str, decisive: str, start: str, stop: str, heard: str, theme: Theme, color: str = "brand_text"
    ) -> None:
        super().__init__()
        self._before, self._decisive = host.removesuffix(decisive), decisive
        self._start, self._stop, self._theme, self._color = start, stop, theme, color
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hear_as(self, As.PICTURE, heard)

    def hasHeightForWidth(self) -> bool:
        """Larger where there is room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The address, the ruler under it, and its two words."""
        font = self._font(width)
        if font is None:
            return 0
        words = max(one.size.height() for one in self._labels(width))
        return math.ceil(QFontMetricsF(font).height() + self._theme.sp(26) + words)

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Nothing, where there is no room."""
        return QSize(self._theme.px(120), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What decides nothing in grey, what decides bold; under it the way of the eye."""
        font = self._font(self.width())
        if font is None:
            return
        painter, theme, metrics = QPainter(self), self._theme, QFontMetricsF(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        at, end = metrics.horizontalAdvance(self._before), metrics.horizontalAdvance(self._before + self._decisive)
        painter.setPen(theme.color("muted"))
        painter.drawText(QPointF(0, metrics.ascent()), self._before)
        painter.setPen(theme.color(self._color))
        painter.drawText(QPointF(at, metrics.ascent()), self._decisive)
        self._draw_ruler(painter, at, end, metrics.height() + theme.sp(10))

    def _draw_ruler(self, painter: QPainter, at: float, end: float, y: float) -> None:
        theme, head = self._theme, self._theme.sp(7)
        painter.setPen(QPen(theme.color(self._color), 3))
        painter.drawLine(QPointF(at, y - theme.sp(7)), QPointF(at, y + theme.sp(7)))
        painter.drawLine(QPointF(at + 5, y), QPointF(end, y))
        painter.drawPolyline([QPointF(at + 5 + head, y - head), QPointF(at + 5, y), QPointF(at + 5 + head, y + head)])
        painter.drawEllipse(QPointF(end, y), 3.0, 3.0)
        stop, start = self._labels(self.width())
        left = max(min(at - theme.sp(4), self.width() - stop.size.width()), 0.0)
        right = max(min(end - start.size.width() / 2, self.width() - start.size.width()), 0.0)
        stop.draw(painter, left, y + theme.sp(12), theme.color(self._color))
        if right > left + stop.size.width() + theme.sp(12):
            start.draw(painter, right, y + theme.sp(12), theme.color("muted"))

    def _labels(self, width: int) -> tuple[Lines, Lines]:
        theme = self._theme
        stop = set_lines(self._stop, theme.font("small", bold=True), width)
        return stop, set_lines(self._start, theme.font("small"), width)

    def _font(self, width: int) -> QFont | None:
        """The largest in which the whole host stands in one line; None when there is none."""
        for size in _SIZES:
            font = self._theme.font(size, bold=True, mono=True)
            if QFontMetricsF(font).horizontalAdvance(self._before + self._decisive) <= width:
                return font
        return None
