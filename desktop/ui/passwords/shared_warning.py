"""The first thing on the page: do not type your real password on a shared machine, and what to type instead."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.passwords.note import note_button
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disclosure, IconLine, NumberedStep, PlainLabel, Row

_STEPS = ("password-page.shared.how.1", "password-page.shared.how.2", "password-page.shared.how.3")
_BESIDE = 20


class SharedWarning(Column):
    """The warning, and beside it, or below in a narrow window, how to test a pattern that is like one's own."""

    def __init__(
        self, words: Words, theme: Theme, note: Callable[[], None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, 0, parent)
        warning = words("password-page.shared")
        self._head = self.add(Row(theme, _BESIDE))
        line = IconLine("warning-fill", warning, theme, icon_color="terbukti", strong=((0, len(warning)),))
        self._line = self._head.add(line, 0, Qt.AlignmentFlag.AlignVCenter)
        self._place = self._head.add(Column(theme), 1)
        self.how = self.add(Disclosure(words("password-page.shared.how"), theme))
        self._place.add(self.how.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.how.body.box.setSpacing(theme.sp(10))
        for number, key in enumerate(_STEPS, 1):
            self.how.body.add(NumberedStep(number, words(key), theme))
        self.how.body.add(PlainLabel(words("password-page.shared.example"), theme, color="muted"))
        if note is not None:
            self.how.body.add(PlainLabel(words("password-page.shared.done"), theme))
            self.how.body.add(note_button(note, words, theme), 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where both have room in it."""
        super().resizeEvent(event)
        theme = self.theme
        wish = self._line.sizeHint().width() + theme.sp(_BESIDE) + self.how.button.sizeHint().width()
        down = wish > self.width()
        self._head.turn(down=down)
        self._head.box.setSpacing(0 if down else theme.sp(_BESIDE))
        self._place.box.setContentsMargins(self._line.indent if down else 0, 0, 0, 0)
