"""The question before something is thrown away: one account, or all that is kept of the person."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.erase import ALL_BUT_ONE
from desktop.ui.checkup.account_page import account_of
from desktop.ui.checkup.changes import Erase, Remove
from desktop.ui.checkup.desk import Desk, name_of
from desktop.ui.checkup.places import Removing
from desktop.ui.page import Action, Back, Open, Page, Surroundings
from desktop.ui.places import Checkup
from desktop.ui.widgets import Button, FlowRow, Heading, IconLine, Kind, PlainLabel, ScrollPage
from desktop.ui.widgets.fault_line import FaultLine

_GOES = ("accounts", "plan", "damaged", "key", "login")


class RemovingPage(Page):
    """What goes, in words, and two buttons. The keyboard begins on the one that keeps everything."""

    def __init__(self, around: Surroundings, desk: Desk, place: Removing) -> None:
        super().__init__(around)
        self._desk, self._place = desk, place
        account = account_of(desk, place.account) if place.account is not None else None
        self._name = name_of(account, self.words) if account is not None else ""
        self._all = place.account is None
        self._scroll = ScrollPage(self.theme, 10, parent=self)
        content = self._scroll.content
        content.add(Heading(self.title, self.theme, "h1"))
        lines = [f"checkup.erase.{one}" for one in _GOES] if self._all else ["checkup.remove.goes"]
        for line in lines:
            content.add(IconLine("trash", self.words(line), self.theme, icon_color="palsu"))
        content.add(PlainLabel(self.words("checkup.remove.undone"), self.theme))
        self.fault = content.add(FaultLine(self.theme))
        content.space(10)
        ways = content.add(FlowRow(self.theme, 12))
        self.keep = ways.add(Button(self.words("checkup.remove.no"), self.theme, "arrow-left"))
        self.keep.clicked.connect(lambda: self.wants.emit(Back()))
        yes = self.words("checkup.erase.yes" if self._all else "checkup.remove.yes")
        self.yes = ways.add(Button(yes, self.theme, "trash", Kind.DANGER))
        self.yes.clicked.connect(self._remove)
        content.stretch()

    @property
    def title(self) -> str:
        """What is asked."""
        if self._all:
            return self.words("checkup.erase.title")
        return self.words("checkup.remove.title", name=self._name)

    def bar_actions(self) -> tuple[Action, ...]:
        """None: the answers stand under the question."""
        return ()

    def first_focus(self) -> QWidget:
        """The answer by which nothing happens."""
        return self.keep

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def _remove(self) -> None:
        if self._desk.book is not None:
            change = Erase() if self._place.account is None else Remove(self._place.account)
            self._desk.book.write((change,), self._written)

    def _written(self, fault: str) -> None:
        if self._all and fault in {"", *ALL_BUT_ONE}:
            self._desk.erased()
        if fault:
            said = self.words(fault)
            self.fault.tell(said)
            self.announce(self, said)
        else:
            self.wants.emit(Open(Checkup()))
