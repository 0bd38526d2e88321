"""How far something is, for ears: a number and its range. Whoever derives from it draws what is seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget


class HeardProgress(QProgressBar):
    """Heard as progress. Qt gives the role and the value of one to its progress bar only: this one paints nothing."""

    def __init__(self, name: str, value: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_value(name, value, most)

    def show_value(self, name: str, value: int, most: int) -> None:
        """Say another number of as many."""
        self.setAccessibleName(name)
        self.setRange(0, max(most, value, 1))
        self.setValue(value)
