"""Beside the box of the check page: a picture or a mail, how to copy on a telephone, how it comes to this computer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.file_tile import FileTile
from desktop.ui.widgets import Button, Column, Heading, IconLine, Kind, Rule, numbered

_STEPS = ("check.how.1", "check.how.2")


class CheckHelp(Column):
    """`tile` chooses a file, None where no file may be opened; `send` leads to the ways to this computer."""

    def __init__(self, words: Words, theme: Theme, *, files: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, 0, parent)
        self.tile: FileTile | None = None
        if files:
            self.tile = self.add(FileTile(words, theme))
            self.space(22)
        self.add(Heading(words("check.how"), theme))
        self.space(12)
        for step in numbered([words(key) for key in _STEPS], words, theme):
            self.add(step)
            self.space(12)
        way = Button(words("send.title"), theme, "arrow-right", Kind.GHOST, icon_after=True)
        self.send = self.add(way, 0, Qt.AlignmentFlag.AlignLeft)
        if self.tile is None:
            self.space(6)
            self.add(Rule(theme))
            self.space(12)
        self.add(IconLine("wifi-slash", words("check.offline"), theme, "muted"))
