"""The dashed tile that asks for a picture or a saved mail; a file may be dropped anywhere on the page."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, IconLine, PlainLabel


class FileTile(Column):
    """What can be checked besides text, and the button to choose it."""

    ground = "surface"

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 6, parent)
        self.margins(20, 16, 20, 18)
        heading = IconLine("qr-code", words("file.heading"), theme, icon_color="brand_text", strong=((0, 99),))
        self.add(heading)
        self.add(PlainLabel(words("file.hint"), theme, "small", "muted"))
        self.space(6)
        self.button = self.add(Button(words("file.choose"), theme, "folder"), 0, Qt.AlignmentFlag.AlignLeft)
        self.button.setAccessibleDescription(words("file.hint"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dashed edge."""
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0
        pen = QPen(theme.color("line_strong"), width)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.color(self.ground))
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(edge, theme.radius("tile"), theme.radius("tile"))
