"""What the five pages of the guided change share: which step of which account, its heading, and the way on."""

from PySide6.QtGui import QResizeEvent

from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.steps import steps
from desktop.ui.checkup.account_page import account_of
from desktop.ui.checkup.change_places import GuidedChange, Step, after
from desktop.ui.checkup.desk import Desk, name_of
from desktop.ui.checkup.sourced_steps import SourcedSteps
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.steps.progress import StepHeader
from desktop.ui.widgets import Heading, PlainLabel, ScrollPage


class ChangeStep(Page):
    """One step. What is said goes by the kind of the account; one that was thrown away meanwhile is any account."""

    def __init__(self, around: Surroundings, desk: Desk, place: GuidedChange) -> None:
        super().__init__(around)
        self.desk, self.place = desk, place
        account = account_of(desk, place.account)
        self.kind = account.kind if account is not None else AccountKind.OTHER
        self._name = name_of(account, self.words) if account is not None else self.words("change.title")
        self._number, self._all = tuple(Step).index(place.step) + 1, len(Step)
        self._scroll = ScrollPage(self.theme, 8, parent=self)
        self.content = self._scroll.content
        self.content.add(StepHeader(self._name, self._counted, self._number, self._all, self.theme))
        self.content.space(10)
        self.content.add(Heading(self._heading, self.theme, "h1"))

    @property
    def title(self) -> str:
        """The account, and which step this is."""
        return f"{self._name}: {self._counted}"

    @property
    def announcement(self) -> str:
        """Which step, and what it is about."""
        return f"{self.title}. {self._heading}"

    def bar_actions(self) -> tuple[Action, ...]:
        """The next step."""
        return (Action(self.words("change.next"), "arrow-right", self.go_on, primary=True, icon_after=True),)

    def leave(self) -> Place:
        """The step and nothing else."""
        return self.place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def go_on(self) -> None:
        """To the next step."""
        self.wants.emit(Open(after(self.place)))

    def lead(self, text: str) -> None:
        """Why this step is."""
        self.content.add(PlainLabel(text, self.theme, "lead", "muted"))
        self.content.space(8)

    def put(self, place: str) -> None:
        """The things to do of a place in `resources/checkup.json`, each with where it is from."""
        self.content.add(SourcedSteps(steps(place, self.desk.programme, self.words), self.words, self.theme))

    def mailbox(self) -> Account | None:
        """The first mailbox that is kept, where this is another account."""
        if self.kind is AccountKind.EMAIL:
            return None
        return next((one for one in self.desk.accounts if one.kind is AccountKind.EMAIL), None)

    @property
    def _counted(self) -> str:
        return self.words("change.number", n=self._number, all=self._all)

    @property
    def _heading(self) -> str:
        key = f"change.{self.place.step}"
        return self.words(f"{key}.{self.kind}" if f"{key}.{self.kind}" in self.words else key)
