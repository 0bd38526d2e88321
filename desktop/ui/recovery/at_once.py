"""What to do at once, beside the first question: a tick fills it, before any other question is asked."""

from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal

from desktop.logic.private import unshown
from desktop.logic.recovery.model import PLAN, Group, Question
from desktop.logic.recovery.plan import PlannedStep
from desktop.logic.recovery.say import contacts
from desktop.logic.words import Words
from desktop.ui.page import Surroundings
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.route import next_node
from desktop.ui.widgets import Button, Card, Heading, PlainLabel

_FEW = 2

_HEARD_AFTER = 300
"""Milliseconds: who ticks several boxes in a row hears only where it ends."""


@unshown
class First(NamedTuple):
    """The first step of what is ticked, None where there is none yet; `said` is how to go on, in words."""

    step: PlannedStep | None
    said: str


def at_once(desk: Desk, asked: Question, words: Words) -> First:
    """What is to be done at once by what is ticked here and was answered before."""
    case = desk.case()
    chosen = case.answers.get(asked.id, ())
    if not chosen:
        return First(None, words("recovery.now.none"))
    said = {word for option in asked.options if option.id in chosen for word in option.preview or option.says}
    if said:
        first = desk.plan_of(desk.reached().situation | said, case).steps[0]
        if first.step.group is Group.NOW:
            return First(first, _numbers(desk, first, words))
    ready = next_node(desk.flow, case.answers, asked.id) == PLAN
    return First(None, words("recovery.now.ready" if ready else "recovery.now.more"))


def _numbers(desk: Desk, planned: PlannedStep, words: Words) -> str:
    """The numbers, where there are few; of many banks the own one is on the card."""
    found = contacts(desk.programme, planned.contacts, words)
    if len(found) > _FEW:
        return words("recovery.now.card")
    return ", ".join(f"{one.name} {one.value}" for one in found)


class AtOnce(Card):
    """Title of the first step, where its number stands, and a button to it. `opens` carries the step's id."""

    opens = Signal(str)
    ground, edge = "brand_soft", "brand_text"

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, 8)
        self._around, self._first = around, First(None, "")
        words, theme = around.words, around.theme
        self.margins(20, 18, 20, 20)
        self.add(Heading(words("recovery.now"), theme))
        self.step = self.add(PlainLabel("", theme, "lead", bold=True))
        self.more = self.add(PlainLabel("", theme))
        self.button = self.add(Button(words("recovery.now.open"), theme, "arrow-right", icon_after=True))
        self.button.clicked.connect(self._open)
        self._heard = QTimer(self)
        self._heard.setSingleShot(True)
        self._heard.setInterval(_HEARD_AFTER)
        self._heard.timeout.connect(self._say)

    def show_first(self, first: First, *, aloud: bool) -> None:
        """Another first step; `aloud`: it is heard in a moment, once."""
        self._first = first
        words, planned = self._around.words, first.step
        self.step.setText(words(planned.step.title) if planned else "")
        self.step.setVisible(planned is not None)
        self.more.setText(first.said)
        self.more.setVisible(bool(self.more.text()))
        self.button.setVisible(planned is not None)
        if aloud:
            self._heard.start()

    def _open(self) -> None:
        if self._first.step is not None:
            self.opens.emit(self._first.step.step.id)

    def _say(self) -> None:
        words, planned = self._around.words, self._first.step
        said = words("recovery.now.spoken", title=words(planned.step.title)) if planned else self._first.said
        self._around.announce(self, said)
