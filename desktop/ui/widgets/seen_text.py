"""What a reader sees where it is not what would be opened: every odd letter underlined, and named below."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.address_anatomy import broken

_SIZE = 24


class SeenText(QWidget):
    """A text in the mono face, letter by letter: nothing in it can turn the order of what is read.

    `odd` gives each odd letter its name; both wear `color`, a verdict's colour key.
    """

    def __init__(
        self, text: str, odd: Mapping[str, str], color: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._odd, self._color, self._theme = text, dict(odd), color, theme
        self._font = theme.font(_SIZE, mono=True)
        self._name_font = theme.font("body", bold=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        self.setAccessibleDescription(". ".join(self._odd.values()))

    def hasHeightForWidth(self) -> bool:
        """A long text breaks between letters."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the text, then a line for each name."""
        names = QFontMetricsF(self._name_font).height() * len(self._odd)
        return math.ceil(self._line_height() * len(self._lines(width)) + names)

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some letters wide."""
        return QSize(self._theme.px(200), self._theme.px(_SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Letters, underlines, names."""
        theme, metrics, names = self._theme, QFontMetricsF(self._font), QFontMetricsF(self._name_font)
        painter = QPainter(self)
        y = 0.0
        painter.setFont(self._font)
        for line in self._lines(self.width()):
            self._draw_line(painter, line, y + metrics.ascent())
            y += self._line_height()
        painter.setFont(self._name_font)
        painter.setPen(theme.color(self._color))
        for name in self._odd.values():
            painter.drawText(QPointF(0, y + names.ascent()), name)
            y += names.height()

    def _draw_line(self, painter: QPainter, line: str, baseline: float) -> None:
        metrics, x = QFontMetricsF(self._font), 0.0
        for letter in line:
            odd, advance = letter in self._odd, metrics.horizontalAdvance(letter)
            painter.setPen(QPen(self._theme.color(self._color if odd else "ink"), 3))
            painter.drawText(QPointF(x, baseline), letter)
            if odd:
                under = baseline + metrics.descent() * 0.7
                painter.drawLine(QPointF(x + 1, under), QPointF(x + advance - 1, under))
            x += advance

    def _lines(self, width: int) -> list[str]:
        return broken(self._text, QFontMetricsF(self._font), width)

    def _line_height(self) -> float:
        return QFontMetricsF(self._font).height() + self._theme.sp(6)
