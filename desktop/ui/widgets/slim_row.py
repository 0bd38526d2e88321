"""A row of words and their buttons that a very narrow window sets one below the other."""

from PySide6.QtGui import QResizeEvent

from desktop.ui.widgets.boxes import Row


class SlimRow(Row):
    """Across, but down in a slim window: there a button beside words would leave them one word a line."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The window decides, not the row."""
        super().resizeEvent(event)
        self.turn(down=self.theme.slim(self.window().width()))
