"""A page of two parts: the task on the left, help on a tinted column at the right; one below the other when narrow."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, Rule, ScrollPage


class Aside(ScrollPage):
    """The tinted right column, full height, with a hairline at its left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, side=False, parent=parent)
        self.setFixedWidth(theme.size("aside"))
        self.content.margins(36, 32, 40, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint, then what scrolls on it."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.color("sunken"))
        painter.fillRect(0, 0, round(self.theme.line), self.height(), self.theme.color("line"))
        painter.end()
        super().paintEvent(event)


class Split(QWidget):
    """`main` is the task's column, `help` the help's. Below W = 950 the help goes under the task, after a rule.

    `bleed`: how far `main` reaches into the side margins (see `ScrollPage`); the help stays within them.
    """

    def __init__(self, theme: Theme, gap: int = 0, bleed: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.task = ScrollPage(theme, bleed=bleed)
        self.main = self.task.content.add(Column(theme, gap))
        self._rule = self.task.content.add(Column(theme))
        self._rule.margins(bleed, 24, bleed, 24)
        self._rule.add(Rule(theme))
        self._below = self.task.content.add(Column(theme))
        self._below.margins(bleed, 0, bleed, 0)
        self.task.content.stretch()
        self.aside = Aside(theme)
        self.help = self.aside.content.add(Column(theme, gap))
        self.aside.content.stretch()
        self._row.addWidget(self.task, 1)
        self._row.addWidget(self.aside)
        self._single: bool | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the help to where there is room for it."""
        super().resizeEvent(event)
        single = self._theme.single(self.window().width())
        if single != self._single:
            self._single = single
            self.aside.setVisible(not single)
            self._rule.setVisible(single)
            if single:
                self._below.add(self.help)
            else:
                self.aside.content.box.insertWidget(0, self.help)
