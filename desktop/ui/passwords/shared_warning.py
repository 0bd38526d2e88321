"""The first thing on the page: do not type your real password on a shared machine, and what to type instead."""

from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disclosure, IconLine, NumberedStep, PlainLabel

_STEPS = ("password-page.shared.how.1", "password-page.shared.how.2", "password-page.shared.how.3")


class SharedWarning(Column):
    """The warning, and on demand how to test a pattern that is like one's own."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 0, parent)
        warning = words("password-page.shared")
        line = self.add(IconLine("warning-fill", warning, theme, icon_color="terbukti", strong=((0, len(warning)),)))
        self.how = Disclosure(words("password-page.shared.how"), theme)
        line.words.box.insertWidget(1, self.how)
        self.how.body.box.setSpacing(theme.sp(10))
        for number, key in enumerate(_STEPS, 1):
            self.how.body.add(NumberedStep(number, words(key), theme))
        self.how.body.add(PlainLabel(words("password-page.shared.example"), theme, color="muted"))
