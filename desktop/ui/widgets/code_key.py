"""A code as a key: six digits are its bits. Whoever holds it opens the door."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_DIGITS = 6
_HEIGHT, _BIT, _GAP = 64, 30, 5
_SLIM = 0.8


class CodeKey(QWidget):
    """The bow of a key, and a shaft of six covered digits. `heard` says what it means."""

    def __init__(self, heard: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hear_as(self, As.PICTURE, heard)

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._px(_HEIGHT + 14 + _DIGITS * (_BIT + _GAP)), self._px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def _px(self, length: int) -> int:
        """A length at this text size; a slim window has room for a smaller key only."""
        return round(self._theme.px(length) * (_SLIM if self._theme.slim(self.window().width()) else 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bow, shaft, digits."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, bit, gap = self._px(_HEIGHT), self._px(_BIT), self._px(_GAP)
        middle, thick = high / 2, self._px(7)
        painter.setPen(QPen(theme.color("brand_text"), thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(middle, middle), middle - thick, middle - thick)
        painter.drawLine(QPointF(high - thick / 2, middle), QPointF(self.width() - thick, middle))
        painter.setPen(QPen(theme.color("brand_text"), 2))
        for number in range(_DIGITS):
            box = QRectF(high + self._px(10) + number * (bit + gap), middle - bit / 2, bit, bit)
            painter.setBrush(theme.color("brand_soft"))
            painter.drawRoundedRect(box, 6, 6)
            painter.setBrush(theme.color("brand_text"))
            painter.drawEllipse(box.center(), bit * 0.16, bit * 0.16)
