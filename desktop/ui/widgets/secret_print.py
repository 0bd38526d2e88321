"""A passphrase printed to be copied by hand: large, words apart, digits told from letters, nothing to select.

It is painted, not a text field: what cannot be selected cannot be copied or dragged away by accident.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_BIG, _SMALL = 32, 24


class SecretPrint(QWidget):
    """Parts (words, or groups of letters) with the separator between them in a lighter ink; a space shows as a tray.

    `numbered` gives each part a line of its own with its number: for writing down.
    """

    def __init__(
        self, theme: Theme, *, big: bool = False, numbered: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._numbered = theme, numbered
        self._parts: tuple[str, ...] = ()
        self._separator = ""
        self._font = theme.font(_BIG if big else _SMALL, bold=True, mono=True)
        self._number_font = theme.font("small", bold=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Sequence[str], separator: str) -> None:
        """Print these; a screen reader hears them with a pause between."""
        self._parts, self._separator = tuple(parts), separator
        hear_as(self, As.TEXT).setAccessibleName(", ".join(parts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Parts go on in the next line; none is ever broken unless it is wider than the line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return math.ceil(len(self._lines(width)) * self._line_height())

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some letters."""
        return QSize(self._theme.px(160), math.ceil(self._line_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Letter by letter: nothing can turn the order of what is read."""
        painter, metrics = QPainter(self), QFontMetricsF(self._font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spare = self._line_height() - metrics.height()
        alone = self._numbered
        for row, line in enumerate(self._lines(self.width())):
            top = row * self._line_height() + spare / 2
            x = self._gutter() if alone else 0.0
            if alone:
                painter.setFont(self._number_font)
                painter.setPen(self._theme.color("muted"))
                painter.drawText(QPointF(0, top + metrics.ascent()), str(row + 1))
            for letter, apart in line:
                x = self._draw(painter, letter, x, top, apart=apart)

    def _draw(self, painter: QPainter, letter: str, x: float, top: float, *, apart: bool) -> float:
        theme, metrics = self._theme, QFontMetricsF(self._font)
        advance, baseline = metrics.horizontalAdvance(letter), top + metrics.ascent()
        ink = theme.color("muted" if apart else "brand_text" if letter.isdigit() else "ink")
        painter.setFont(self._font)
        painter.setPen(ink)
        if not letter:  # groups without a separator stand apart, and nothing is to be typed there
            return x + metrics.horizontalAdvance("0") * 0.6
        if letter == " ":
            self._tray(painter, QRectF(x, top, advance, metrics.height()), baseline)
        else:
            painter.drawText(QPointF(x, baseline), letter)
        if letter.isdigit() and not apart:
            under = baseline + metrics.descent() * 0.55
            painter.setPen(QPen(ink, max(2.0, metrics.lineWidth())))
            painter.drawLine(QPointF(x + advance * 0.12, under), QPointF(x + advance * 0.88, under))
        return x + advance

    def _tray(self, painter: QPainter, cell: QRectF, baseline: float) -> None:
        """An open box: a space that can be seen."""
        painter.setPen(QPen(self._theme.color("muted"), max(2.0, cell.height() / 20)))
        left, right, high = cell.left() + cell.width() * 0.2, cell.right() - cell.width() * 0.2, cell.height() * 0.12
        corners = (QPointF(left, baseline - high), QPointF(left, baseline), QPointF(right, baseline))
        painter.drawPolyline([*corners, QPointF(right, baseline - high)])

    def _line_height(self) -> float:
        return QFontMetricsF(self._font).height() * 1.12

    def _gutter(self) -> float:
        return QFontMetricsF(self._number_font).horizontalAdvance("00") + self._theme.sp(8)

    def _lines(self, width: int) -> list[list[tuple[str, bool]]]:
        """The letters of each line, each with whether it belongs to a separator."""
        stacked = self._numbered
        cell = QFontMetricsF(self._font).horizontalAdvance("0")
        room = max(int((width - (self._gutter() if stacked else 0)) / cell), 1)
        lines: list[list[tuple[str, bool]]] = [[]]
        for index, part in enumerate(self._parts):
            last = index == len(self._parts) - 1
            piece = [(letter, False) for letter in part]
            piece += [] if last else [(letter, True) for letter in self._separator or ("",)]
            if lines[-1] and (stacked or len(lines[-1]) + len(piece) > room):
                lines.append([])
            while len(piece) > room:
                lines[-1] += piece[:room]
                piece = piece[room:]
                lines.append([])
            lines[-1] += piece
        return lines
