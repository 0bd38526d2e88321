"""A telephone's keypad: the keys of a code are marked in the order of pressing, below them the key that calls."""

import math
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_KEYS = ("123", "456", "789", "*0#")
_KEY_WIDTH, _KEY_HEIGHT, _GAP = 92, 52, 8


class Keypad(QWidget):
    """What is typed stands above the keys. `heard` says the code key by key."""

    def __init__(self, code: str, heard: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._theme = code, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hear_as(self, As.PICTURE, heard)

    @property
    def order(self) -> dict[str, tuple[int, ...]]:
        """Each key of the code with the places at which it is pressed, counted from one."""
        pressed = sorted(enumerate(self._code, 1), key=lambda one: one[1])
        return {key: tuple(at for at, _ in of) for key, of in groupby(pressed, key=lambda one: one[1])}

    def sizeHint(self) -> QSize:
        """Three keys wide; a line, four rows and the key that calls high."""
        width, height, gap = self._sizes()
        return QSize(3 * width + 2 * gap, 6 * height + 5 * gap)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink: its keys are to be recognised."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, the keys, the green receiver."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height, gap = self._sizes()
        painter.setFont(theme.font("h2", bold=True, mono=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(0, 0, self.width(), height), Qt.AlignmentFlag.AlignCenter, self._code)
        for row, keys in enumerate(_KEYS, 1):
            for column, key in enumerate(keys):
                box = QRectF(column * (width + gap), row * (height + gap), width, height)
                self._draw_key(painter, box, key)
        self._draw_call(painter, QRectF(width + gap, 5 * (height + gap), width, height))

    def _draw_key(self, painter: QPainter, box: QRectF, key: str) -> None:
        theme, places = self._theme, self.order.get(key, ())
        pen = QPen(theme.color("brand_text" if places else "line"), 3 if places else theme.line)
        painter.setPen(pen)
        painter.setBrush(theme.color("brand_soft" if places else "surface"))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), theme.radius("control"), theme.radius("control"))
        painter.setPen(theme.color("brand_text" if places else "muted"))
        painter.setFont(theme.font("h3", bold=bool(places), mono=True))
        side = theme.px(18)
        painter.drawText(box.adjusted(side, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, key)
        painter.setFont(theme.font("small", bold=True))
        told = " ".join(str(place) for place in places)
        room = box.adjusted(0, 0, -theme.px(10), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)

    def _draw_call(self, painter: QPainter, box: QRectF) -> None:
        theme, icon = self._theme, self._theme.px(26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("resmi_solid"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        corner = QPointF(box.center().x() - icon / 2, box.center().y() - icon / 2)
        painter.drawPixmap(corner, theme.icon("phone-call", icon, "on_resmi"))

    def _sizes(self) -> tuple[int, int, int]:
        return self._theme.px(_KEY_WIDTH), self._theme.px(_KEY_HEIGHT), math.ceil(self._theme.sp(_GAP))
