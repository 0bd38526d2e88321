"""The question before the advice of a reset or code message: did you ask for this yourself, just now?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.verify.answer.asked import Asked
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, FlowRow, Heading, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as


class AskedQuestion(Column):
    """Three answers, none chosen at first. `answered` carries the `Asked` that was chosen."""

    answered = Signal(object)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 0, parent)
        question = words("asked.question")
        self.add(Heading(question, theme))
        self.space(4)
        self.add(PlainLabel(words("asked.why"), theme, "body", "muted"))
        self.space(12)
        row = hear_as(self.add(FlowRow(theme, 10)), As.GROUP, question)
        self._group = QButtonGroup(self)
        self.choices = {one: row.add(Choice(words(f"asked.{one}"), theme, compact=True)) for one in Asked}
        for one, choice in self.choices.items():
            choice.setAccessibleDescription(question)
            self._group.addButton(choice)
            choice.toggled.connect(lambda chosen, one=one: self.answered.emit(one) if chosen else None)
        one_stop(self._group)
        self.space(24)

    @property
    def answer(self) -> Asked | None:
        """What was chosen, None at first."""
        return next((one for one, choice in self.choices.items() if choice.isChecked()), None)
