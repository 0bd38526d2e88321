"""The only field of this room: an hour of the clock. It takes digits and what stands between them, and no letter."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from desktop.ui.theme import Theme

_HOUR = r"\s*\d{0,2}\s*[.:,]?\s*\d{0,2}\s*"
"""What an hour looks like while it is being typed: nobody can leave a word or a code of six digits here."""


class HourField(QLineEdit):
    """`name` is what a screen reader calls it."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.setMaxLength(8)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(_HOUR), self))
        self.setAccessibleName(name)
        self.setFixedWidth(theme.px(140))
