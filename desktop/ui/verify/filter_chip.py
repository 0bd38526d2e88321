"""One of many filters in one row: a choice without a ring; the chosen one wears a bar under its word."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.choice import Choice


class FilterChip(Choice):
    """A filter; narrow enough for ten of them beside one another."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, compact=True, parent=parent)
        self._radio = self._gap = 0

    def _mark(self, painter: QPainter, _centre: QPointF, *, chosen: bool) -> None:
        if chosen:
            bar = QRectF(self._pad, self.height() - self._theme.sp(9), self.width() - 2 * self._pad, 3)
            painter.fillRect(bar, self._theme.color("brand_text"))
