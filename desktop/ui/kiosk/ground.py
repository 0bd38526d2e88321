"""The ground that covers: opaque, with the pattern of rosettes, which means that something is hidden here."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, PlainLabel
from desktop.ui.widgets.rosette import draw_rosette

_ACROSS, _DOWN, _RADIUS = 104, 90, 38
"""Pixels between rosettes of a row and between rows, each second of which stands half a step aside."""


def draw_ground(painter: QPainter, width: int, height: int, theme: Theme) -> None:
    """Fill all of it: nothing of what lies below shows through."""
    painter.fillRect(0, 0, width, height, theme.color("scrim"))
    if theme.color("scrim_pattern") == theme.color("scrim"):
        return
    for row in range(math.ceil(height / _DOWN) + 1):
        aside = _ACROSS / 2 if row % 2 == 0 else 0.0
        for column in range(-1, math.ceil(width / _ACROSS) + 1):
            x = aside + column * _ACROSS
            draw_rosette(painter, x, row * _DOWN - _DOWN / 10, _RADIUS, "scrim_pattern", theme)


class Ground(QWidget):
    """A cover. It lets nothing through, takes every press, and has no control; `text` is one line in its middle."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        if text:
            self.column.addWidget(Plate(text, theme), 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and pattern."""
        draw_ground(QPainter(self), self.width(), self.height(), self.theme)


class Plate(Card):
    """A line on a plain surface: letters on the pattern would be hard to read."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(theme, 0)
        self.margins(20, 8, 20, 8)
        line = self.add(PlainLabel(text, theme, "h3", bold=True, wrap=False))
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
