"""A code as a key: six digits are its bits. Whoever holds it opens the door."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_DIGITS = 6
_HEIGHT, _BIT, _GAP = 64, 30, 5


class CodeKey(QWidget):
    """The bow of a key, and a shaft of six covered digits. `heard` says what it means."""

    def __init__(self, heard: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hear_as(self, As.PICTURE, heard)

    def sizeHint(self) -> QSize:
        """As drawn."""
        theme = self._theme
        return QSize(theme.px(_HEIGHT + 14 + _DIGITS * (_BIT + _GAP)), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bow, shaft, digits."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, bit, gap = theme.px(_HEIGHT), theme.px(_BIT), theme.px(_GAP)
        middle, thick = high / 2, theme.px(7)
        painter.setPen(QPen(theme.color("brand_text"), thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(middle, middle), middle - thick, middle - thick)
        painter.drawLine(QPointF(high - thick / 2, middle), QPointF(self.width() - thick, middle))
        painter.setPen(QPen(theme.color("brand_text"), 2))
        for number in range(_DIGITS):
            box = QRectF(high + theme.px(10) + number * (bit + gap), middle - bit / 2, bit, bit)
            painter.setBrush(theme.color("brand_soft"))
            painter.drawRoundedRect(box, 6, 6)
            painter.setBrush(theme.color("brand_text"))
            painter.drawEllipse(box.center(), bit * 0.16, bit * 0.16)
