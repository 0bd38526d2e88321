"""What keeps the way into an account open: what to look at now, and what to do before a phone number changes."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.sources import lines_of, sources_of
from desktop.ui.checkup.desk import Desk
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.widgets import NumberedStep, PlainLabel, Rule, ScrollPage

_NOW = {"mail": ("S69",), "number": ("S69",), "programme": ("S2",)}
_BEFORE = {"mailbox": ("S69",), "bank": (), "whatsapp": (), "programme": ("S2", "S9"), "give-up": ()}
"""Steps and the sources of each, by the ids of a pack; one without is a rule of ours."""


class StayInPage(Page):
    """Two short lists with their sources, and the way into the recovery of a mailbox or a number."""

    def __init__(self, around: Surroundings, desk: Desk) -> None:
        super().__init__(around)
        self._desk = desk
        self._scroll = ScrollPage(self.theme, 8, parent=self)
        content = self._scroll.content
        content.add(PlainLabel(self.title, self.theme, "h1", bold=True))
        content.add(PlainLabel(self.words("checkup.stay.lead"), self.theme, "lead", "muted"))
        self._steps("checkup.stay.now", _NOW.items())
        self._steps("checkup.stay.before", _BEFORE.items())
        content.stretch()

    @property
    def title(self) -> str:
        """What this page is about."""
        return self.words("checkup.stay")

    def bar_actions(self) -> tuple[Action, ...]:
        """Into the recovery, for who is locked out of mailbox or number already."""
        contact = self._desk.contact
        if contact is None:
            return ()
        text = self.words("checkup.stay.recover")
        return (Action(text, "arrow-right", lambda: self.wants.emit(Open(contact)), primary=True, icon_after=True),)

    def first_focus(self) -> QWidget:
        """The text."""
        return self._scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def _steps(self, heading: str, steps: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        words, content = self.words, self._scroll.content
        content.space(8)
        content.add(Rule(self.theme))
        content.space(4)
        content.add(PlainLabel(words(heading), self.theme, "h3", bold=True))
        for number, (name, sources) in enumerate(steps, start=1):
            step = content.add(NumberedStep(number, words(f"{heading}.{name}"), self.theme))
            for line in self._from(sources):
                step.words.box.insertWidget(step.words.box.count() - 1, PlainLabel(line, self.theme, "small", "muted"))

    def _from(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        """Where a step is from; a pack that has not these sources leaves it a rule of ours."""
        return lines_of(self.words, sources_of(self._desk.programme, sources)) or (self.words("honest.ours"),)
