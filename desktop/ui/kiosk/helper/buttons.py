"""The buttons of a helper: low enough for a strip, and one that can say that somebody was sent on."""

import math

from PySide6.QtCore import QSize

from desktop.logic.words import Words
from desktop.ui.kiosk.key import FINGER
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Kind


class LowButton(Button):
    """As high as a finger needs, not higher."""

    def sizeHint(self) -> QSize:
        """All words in one line."""
        return QSize(super().sizeHint().width(), self._low())

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(super().minimumSizeHint().width(), self._low())

    def heightForWidth(self, width: int) -> int:
        """More where the words need it."""
        return max(self._low(), math.ceil(self._words_height(width)) + self.theme.sp(12))

    def _low(self) -> int:
        return max(self.theme.px(36), FINGER)


def low_button(words: Words, theme: Theme, name: str, icon: str, kind: Kind = Kind.SECONDARY) -> LowButton:
    """A button whose words and hint are `helper.<name>`."""
    button = LowButton(words(f"helper.{name}"), theme, icon, kind, pad=14)
    button.setAccessibleDescription(words(f"helper.{name}.hint"))
    return button


def show_referred(button: Button, words: Words, *, referred: bool) -> None:
    """Say that the participant was sent on, or offer to note it."""
    button.relabel(words("helper.referred" if referred else "helper.refer"), "check" if referred else "flag")
