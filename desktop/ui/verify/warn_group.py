"""A sentence to send to the group a fake came from; it holds nothing that can be tapped."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.logic.verify.answer.judgement import Judgement
from desktop.logic.verify.answer.warning import defang, warned_of
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, FlowRow, Heading, PlainLabel, Sunken


class WarnGroup(Sunken):
    """The sentence and the button that copies it."""

    def __init__(
        self,
        judgement: Judgement,
        copy: Callable[[str], None],
        words: Words,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 8, parent)
        self._words, self._copy = words, copy
        warned = warned_of(judgement)
        home = defang(words.always["home"])
        if warned is None:
            self._text = words("verdict.warn-group.message", right=home)
        else:
            self._text = words(f"verdict.warn-group.{warned.kind}", what=warned.what, right=home)
        self.add(Heading(words("verdict-page.warn"), theme))
        self.add(PlainLabel(self._text, theme))
        self.button = self.add(FlowRow(theme)).add(Button(words("verdict-page.warn.copy"), theme, "copy"))
        self.button.clicked.connect(self._copied)

    def _copied(self) -> None:
        self._copy(self._text)
        self.button.relabel(self._words("verdict-page.copied"), "check")
