"""An address as its reader sees it, where that is not what would be opened: every letter that deceives in a box."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.address_anatomy import broken
from desktop.ui.widgets.heard_as import As, hear_as

_SIZES = (40, 36, 32, 28, 24, 20)


class SeenText(QWidget):
    """A text in the mono face, letter by letter: nothing in it can turn the order of what is read.

    `odd` gives each odd letter its name, for ears; they stand in boxes of `color`, a verdict's colour key. The text is
    as large as it can be in one line, up to `largest`, and breaks between letters when it is smallest.
    """

    def __init__(
        self,
        text: str,
        odd: Mapping[str, str],
        color: str,
        theme: Theme,
        largest: int = _SIZES[0],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sizes = tuple(size for size in _SIZES if size <= largest)
        self._text, self._odd, self._color, self._theme = text, dict(odd), color, theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hear_as(self, As.TEXT, text)
        self.setAccessibleDescription(". ".join(self._odd.values()))

    def hasHeightForWidth(self) -> bool:
        """A long text breaks between letters."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the text."""
        font = self._font(width)
        return math.ceil(self._line_height(font) * len(broken(self._text, QFontMetricsF(font), width)))

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some letters wide."""
        return QSize(self._theme.px(200), self._theme.px(_SIZES[-1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Boxes and letters."""
        font = self._font(self.width())
        metrics, painter = QFontMetricsF(font), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        for row, line in enumerate(broken(self._text, metrics, self.width())):
            self._draw_line(painter, metrics, line, row * self._line_height(font) + self._theme.sp(3))

    def _draw_line(self, painter: QPainter, metrics: QFontMetricsF, line: str, top: float) -> None:
        x = 0.0
        for letter in line:
            odd, advance = letter in self._odd, metrics.horizontalAdvance(letter)
            if odd:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color(f"{self._color}_solid"))
                painter.drawRoundedRect(QRectF(x, top, advance, metrics.height()), 5, 5)
            painter.setPen(self._theme.color(f"on_{self._color}" if odd else "ink"))
            painter.drawText(QPointF(x, top + metrics.ascent()), letter)
            x += advance

    def _font(self, width: int) -> QFont:
        """The largest in which all stands in one line, else the smallest."""
        for size in self._sizes:
            font = self._theme.font(size, bold=True, mono=True)
            if QFontMetricsF(font).horizontalAdvance(self._text) <= width:
                break
        return font

    def _line_height(self, font: QFont) -> float:
        return QFontMetricsF(font).height() + self._theme.sp(6)
