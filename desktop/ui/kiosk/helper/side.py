"""One thing at a time: what both sides of a helper are made of. What went is gone, for a screen reader too."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kiosk.helper.script import Script
from desktop.ui.page import Surroundings


class HelperSide(QWidget):
    """Shows a script. A class that knows how draws `show_script`."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self._script = around, Script()
        self._inside: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    @property
    def script(self) -> Script:
        """What is shown now."""
        return self._script

    def show_script(self, script: Script) -> None:
        """Show this and nothing else."""
        raise NotImplementedError

    def put(self, inside: QWidget) -> None:
        """Put it in place of what is there, at once: what waits to be deleted is still painted and still heard."""
        if self._inside is not None:
            self._box.removeWidget(self._inside)
            self._inside.hide()
            self._inside.setParent(None)
            self._inside.deleteLater()
        self._inside = inside
        self._box.addWidget(inside)
        self._box.activate()
