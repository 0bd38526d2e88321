"""On a shared machine, where a field has no hint of its own: an example of what to type instead of one's password."""

from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import PlainLabel


class SharedWarning(PlainLabel):
    """One line: a password, and what is like it."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words("password-page.shared.example"), theme, color="muted", parent=parent)
