"""A column that a screen reader meets as one group, with a name and a description."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.widgets import Column


class Grouping(QGroupBox):
    """`inside` is the column. Qt gives the role of a group to its group box only: this one paints nothing."""

    def __init__(self, name: str, theme: Theme, description: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.inside = Column(theme)
        layout.addWidget(self.inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """No frame."""
