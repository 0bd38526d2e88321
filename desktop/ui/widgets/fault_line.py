"""A sentence that says what is wrong, where it is wrong."""

from desktop.ui.theme import Theme
from desktop.ui.widgets.items import IconLine


class FaultLine(IconLine):
    """Hidden as long as nothing is wrong."""

    def __init__(self, theme: Theme, color: str = "palsu", icon_color: str = "") -> None:
        super().__init__("warning-fill", "", theme, color, icon_color)
        self.hide()

    def tell(self, why: str) -> None:
        """Show it; an empty sentence hides it."""
        self.text.setText(why)
        self.setVisible(bool(why))
