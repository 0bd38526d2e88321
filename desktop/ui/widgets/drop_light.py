"""The light over what something may be dropped on: a dashed frame round all of it, and a word what happens then."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.lines import set_lines

_INSET, _STROKE = 8, 4


class DropLight(QWidget):
    """It covers its parent, and lets everything through: what is let go on it is let go on what lies below."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = set_lines(text, theme.font("h3", bold=True), 0, wrap=False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, and the words in its lower edge."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("brand_text"), _STROKE)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        inset, corner = _INSET + _STROKE / 2, theme.radius("tile")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        icon, pad = theme.px(24), theme.sp(16)
        words = self._words.size
        chip = QRectF(0, 0, words.width() + icon + 3 * pad, words.height() + 2 * theme.sp(10))
        chip.moveCenter(QRectF(self.rect()).center())
        chip.moveBottom(self.height() - theme.sp(28))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("brand"))
        painter.drawRoundedRect(chip, theme.radius("control"), theme.radius("control"))
        shown = theme.icon("magnifying-glass", icon, "on_brand")
        painter.drawPixmap(chip.topLeft() + QPointF(pad, (chip.height() - icon) / 2), shown)
        top = chip.top() + (chip.height() - words.height()) / 2
        self._words.draw(painter, chip.left() + 2 * pad + icon, top, theme.color("on_brand"))
