"""A QR code on the page: dark on white in every look, whole pixels a module, and what it opens in words under it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.qr_code import QUIET, Modules, modules
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.plain_label import PlainLabel

DARK, LIGHT = QColor("#000000"), QColor("#FFFFFF")


def code_path(rows: Modules, module: int, corner: QPoint) -> QPainterPath:
    """The dark modules, each `module` units wide, in one path: a renderer sees no seam between them."""
    path = QPainterPath()
    for y, row in enumerate(rows):
        start = 0
        while (start := row.find(1, start)) >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            path.addRect(QRect(corner.x() + start * module, corner.y() + y * module, (end - start) * module, module))
            start = end
    return path


class QrCode(Column):
    """The code of an address, and under it the address in `words`. `name` is what a screen reader says of the code."""

    def __init__(self, address: str, words: str, name: str, theme: Theme, size: int = 172) -> None:
        super().__init__(theme, 8)
        self.code = self.add(_Code(modules(address), theme.px(size)), 0, Qt.AlignmentFlag.AlignLeft)
        hear_as(self.code, As.PICTURE, name)
        self.code.setAccessibleDescription(words)
        self.words = self.add(PlainLabel(words, theme, "small", mono=True))


class _Code(QWidget):
    """The code in at most `room` pixels, more where its modules would be smaller than two."""

    def __init__(self, rows: Modules, room: int) -> None:
        super().__init__()
        self._rows = rows
        across = len(rows) + 2 * QUIET
        self._module = max(room // across, 2)
        self.setFixedSize(QSize(across * self._module, across * self._module))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White with its quiet zone, then the modules: each as many whole pixels of the screen as fit."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), LIGHT)
        ratio = self.devicePixelRatioF()
        module = int(self._module * ratio)
        painter.scale(1 / ratio, 1 / ratio)
        quiet = round((self.width() * ratio - len(self._rows) * module) / 2)
        painter.fillPath(code_path(self._rows, module, QPoint(quiet, quiet)), DARK)
