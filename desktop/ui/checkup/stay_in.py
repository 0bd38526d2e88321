"""What keeps the way into an account open: what to look at now, and what to do before a phone number changes."""

from PySide6.QtGui import QResizeEvent

from desktop.logic.rotation.steps import steps
from desktop.ui.checkup.desk import Desk
from desktop.ui.checkup.sourced_steps import SourcedSteps
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.widgets import Heading, PlainLabel, Rule, ScrollPage


class StayInPage(Page):
    """Two short lists with their sources, and the way into the recovery of a mailbox or a number."""

    def __init__(self, around: Surroundings, desk: Desk) -> None:
        super().__init__(around)
        self._desk = desk
        self._scroll = ScrollPage(self.theme, 8, parent=self)
        content = self._scroll.content
        content.add(Heading(self.title, self.theme, "h1"))
        content.add(PlainLabel(self.words("checkup.stay.lead"), self.theme, "lead", "muted"))
        self._steps("checkup.stay.now")
        self._steps("checkup.stay.before")
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def _steps(self, heading: str) -> None:
        words, content = self.words, self._scroll.content
        content.space(8)
        content.add(Rule(self.theme))
        content.space(4)
        content.add(Heading(words(heading), self.theme))
        content.add(SourcedSteps(steps(heading, self._desk.programme, words), words, self.theme))
