"""What stands beside a question: why it is asked, and the answers given so far, each with a way to change it."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, Heading, Kind, PlainLabel, Row, Rule


@unshown
class Given(NamedTuple):
    """An answer that was given: the id of its question, the question in few words, the answers in words."""

    id: str
    question: str
    answers: tuple[str, ...]


class Why(Column):
    """A heading of an aside and what it says: "Mengapa kami bertanya"."""

    def __init__(self, heading: str, text: str, theme: Theme) -> None:
        super().__init__(theme, 8)
        self.add(Heading(heading, theme))
        self.text = self.add(PlainLabel(text, theme, color="muted"))


class AnswerSummary(Column):
    """Under "Jawaban Anda" a row for each answer, its button says `change`. `change` carries the question's id."""

    change = Signal(str)

    def __init__(self, heading: str, change: str, given: tuple[Given, ...], theme: Theme) -> None:
        super().__init__(theme)
        self.add(Rule(theme))
        self.space(20)
        self.add(Heading(heading, theme))
        self.space(8)
        self.buttons = {one.id: self._row(one, change) for one in given}
        self.space(8)
        self.add(Rule(theme))

    def _row(self, one: Given, change: str) -> Button:
        theme = self.theme
        row = self.add(Row(theme, 8))
        row.margins(0, 4, 0, 4)
        text = row.add(Column(theme), 1)
        text.add(PlainLabel(one.question, theme, "small", "muted"))
        for answer in one.answers:
            text.add(PlainLabel(answer, theme, bold=True))
        button = row.add(Button(change, theme, kind=Kind.GHOST, pad=8), 0, Qt.AlignmentFlag.AlignVCenter)
        button.setAccessibleDescription(f"{one.question} {', '.join(one.answers)}")
        button.clicked.connect(lambda: self.change.emit(one.id))
        return button
