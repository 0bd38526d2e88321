"""A page of two parts: the task on the left, help on a tinted column at the right; one below the other when narrow."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, Row, Rule, ScrollPage, sides

_INSET = 36  # from the edge of the tint to its words


class Split(QWidget):
    """`main` is the task's column, `help` the help's. Below W = 950 the help goes under the task, after a rule.

    Both scroll as one page, `task`. `bleed`: how far `main` reaches into the side margins, in pixels at 100 %, for
    tints that stand out there; the help stays within them.
    """

    def __init__(self, theme: Theme, gap: int = 0, bleed: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.task = _Sheet(theme, bleed)
        outer.addWidget(self.task)
        left, right = self.task.left, self.task.right
        self.main = left.add(Column(theme, gap))
        self._rule = left.add(Column(theme))
        self._rule.margins(bleed, 24, bleed, 24)
        self._rule.add(Rule(theme))
        self._below = left.add(Column(theme))
        self._below.margins(bleed, 0, bleed, 0)
        left.stretch()
        self.help = right.add(Column(theme, gap))
        right.stretch()
        self._theme = theme
        self._single: bool | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the help to where there is room for it."""
        super().resizeEvent(event)
        single = self._theme.single(self.window().width())
        if single != self._single:
            self._single = single
            self.task.right.setVisible(not single)
            self._rule.setVisible(single)
            if single:
                self._below.add(self.help)
            else:
                self.task.right.box.insertWidget(0, self.help)


class _Sheet(ScrollPage):
    """Two columns on one page. The right one is tinted, over its whole height and to the edge of the window."""

    def __init__(self, theme: Theme, bleed: int) -> None:
        super().__init__(theme, side=False, bleed=bleed)
        row = self.content.add(Row(theme), 1)
        self.left, self.right = row.add(Column(theme), 1), row.add(Column(theme))
        self.right.ground = "sunken"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Within the side margins of the window; the words of the help are as wide in any."""
        theme, bleed, (left, right) = self.theme, self._bleed, sides(self, self.theme)
        top, bottom, inset = theme.sp(32), theme.sp(28), theme.sp(_INSET)
        single = theme.single(self.window().width())
        beside = right if single else theme.sp(int(theme.tokens["gutter"]["columns"]))
        self.left.box.setContentsMargins(left - bleed, top, beside - bleed, bottom)
        self.right.box.setContentsMargins(inset, top, right, bottom)
        self.right.setFixedWidth(inset + theme.size("aside") + right)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint, then what scrolls on it."""
        if not self.theme.single(self.window().width()):
            painter, ground = QPainter(self.viewport()), self.viewport().rect()
            ground.setLeft(self.right.mapTo(self.viewport(), QPoint(0, 0)).x())
            painter.fillRect(ground, self.theme.color(self.right.ground))
            ground.setWidth(round(self.theme.line))
            painter.fillRect(ground, self.theme.color("line"))
            painter.end()
        super().paintEvent(event)
