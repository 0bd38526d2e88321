"""The steps of the guided change on which nothing is typed: e-mail first, the site, other devices, the date."""

from desktop.logic.rotation.facts import AccountKind, Answer
from desktop.ui.checkup.change_places import GuidedChange, change_of
from desktop.ui.checkup.change_step import ChangeStep
from desktop.ui.checkup.changes import Say
from desktop.ui.checkup.desk import Desk
from desktop.ui.checkup.written import tell_written
from desktop.ui.page import Action, Open, Surroundings
from desktop.ui.places import Checkup
from desktop.ui.widgets import IconLine, PlainLabel
from desktop.ui.widgets.fault_line import FaultLine
from desktop.ui.widgets.value import Value


class FirstPage(ChangeStep):
    """Whether the mailbox is safe: whoever opens it, sets every other password anew."""

    def __init__(self, around: Surroundings, desk: Desk, place: GuidedChange) -> None:
        super().__init__(around, desk, place)
        kind = "email" if self.kind is AccountKind.EMAIL else "other"
        self.lead(self.words(f"change.first.{kind}.why"))
        self.put(f"change.first.{kind}")
        self.content.stretch()

    def bar_actions(self) -> tuple[Action, ...]:
        """The next step; beside it the change of the mailbox, where one is kept."""
        mailbox = self.mailbox()
        if mailbox is None:
            return super().bar_actions()
        way, text = change_of(mailbox.id), self.words("change.first.mailbox")
        return (*super().bar_actions(), Action(text, "envelope", lambda: self.wants.emit(Open(way))))


class OpenPage(ChangeStep):
    """The site is opened by the person: its address is typed, and no link of a message leads there."""

    def __init__(self, around: Surroundings, desk: Desk, place: GuidedChange) -> None:
        super().__init__(around, desk, place)
        self.lead(self.words("change.open.why"))
        self.address = ""
        if self.kind is AccountKind.PROGRAMME:
            self.address = desk.programme.home
            self.content.add(PlainLabel(self.words("change.open.address"), self.theme, color="muted"))
            value = self.content.add(Value(self.address, self.theme, sizes=("h2",)))
            value.copied.connect(lambda part: self._take(part or self.address))
            self.content.space(8)
        self.put(f"change.open.{self.kind}")
        self.content.stretch()

    def _take(self, address: str) -> None:
        if self.desk.copy is not None:
            self.desk.copy(address)
            self.announce(self, self.words("channels.copied"))


class OthersPage(ChangeStep):
    """Whoever was signed in with the old password is signed out."""

    def __init__(self, around: Surroundings, desk: Desk, place: GuidedChange) -> None:
        super().__init__(around, desk, place)
        kind = "email" if self.kind is AccountKind.EMAIL else "other"
        self.lead(self.words("change.others.why"))
        self.put(f"change.others.{kind}")
        self.content.stretch()


class DatePage(ChangeStep):
    """The day of the change is noted, by a press; where nothing is kept there is only the end."""

    def __init__(self, around: Surroundings, desk: Desk, place: GuidedChange) -> None:
        super().__init__(around, desk, place)
        self._today = desk.today()
        self.lead(self.words("change.date.why" if desk.keeps else "change.date.not-kept"))
        self.content.add(PlainLabel(self.words.long_date(self._today), self.theme, "h2", bold=True))
        self.content.space(8)
        self.content.add(IconLine("check-circle-fill", self.words("change.date.only"), self.theme, icon_color="resmi"))
        self.fault = self.content.add(FaultLine(self.theme))
        self.content.stretch()

    def bar_actions(self) -> tuple[Action, ...]:
        """Note it and be done."""
        text = self.words("change.date.note" if self.desk.keeps else "change.date.done")
        return (Action(text, "check", self.go_on, primary=True),)

    def go_on(self) -> None:
        """Write the answer "changed"; back at the check-up, where nothing is kept."""
        if self.desk.book is None:
            self.wants.emit(Open(Checkup()))
        else:
            self.desk.book.write((Say(self.place.account, Answer.CHANGED),), self._written)

    def _written(self, fault: str) -> None:
        tell_written(self, self.fault, fault)
