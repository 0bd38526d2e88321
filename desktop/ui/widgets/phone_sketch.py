"""Where an address stands in a chat on a telephone: a finger rests on the message, and a menu offers to copy it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_WIDTH, _HEIGHT = 260, 300


class PhoneSketch(QWidget):
    """A telephone with one message in it. `copy` is the word in its menu, `heard` says what is to be done."""

    def __init__(self, copy: str, heard: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copy, self._theme = copy, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hear_as(self, As.PICTURE, heard)

    def sizeHint(self) -> QSize:
        """As drawn."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The telephone, the message, the finger, the menu."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale, theme.scale)
        painter.setPen(QPen(theme.color("line_strong"), 3))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(2, 2, _WIDTH - 4, _HEIGHT + 40), 26, 26)
        painter.fillRect(QRectF(_WIDTH / 2 - 26, 16, 52, 5), theme.color("line_strong"))
        self._draw_message(painter)
        self._draw_menu(painter)
        self._draw_finger(painter)

    def _draw_message(self, painter: QPainter) -> None:
        """Lines that stand for words; the address is the coloured one."""
        theme = self._theme
        painter.setPen(QPen(theme.color("line"), theme.line))
        painter.setBrush(theme.color("brand_soft"))
        painter.drawRoundedRect(QRectF(20, 44, 196, 104), 12, 12)
        for y, width in ((60, 160), (78, 172), (132, 90)):
            painter.fillRect(QRectF(34, y, width, 7), theme.color("line_strong"))
        painter.fillRect(QRectF(34, 100, 150, 9), theme.color("palsu"))
        painter.fillRect(QRectF(34, 113, 150, 2), theme.color("palsu"))

    def _draw_menu(self, painter: QPainter) -> None:
        theme, font = self._theme, self._theme.font("body", bold=True)
        font.setPixelSize(18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("brand"))
        menu = QRectF(76, 176, 150, 46)
        painter.drawRoundedRect(menu, 10, 10)
        painter.setPen(theme.color("on_brand"))
        painter.setFont(font)
        painter.drawText(menu, Qt.AlignmentFlag.AlignCenter, self._copy)

    def _draw_finger(self, painter: QPainter) -> None:
        """Two rings: it rests there."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius in (16, 26):
            painter.setPen(QPen(self._theme.color("ink"), 3))
            painter.drawEllipse(QPointF(168, 140), radius, radius)
