"""The check-up: the year ahead, every account with its date and its answers, and what to take along."""

import datetime

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.facts import Account
from desktop.logic.rotation.schedule import Standing, State, schedule
from desktop.logic.store import DAMAGED
from desktop.ui.checkup.aside import TakeAlongAside
from desktop.ui.checkup.changes import Change, Every, Say
from desktop.ui.checkup.desk import Desk, dates_of, name_of
from desktop.ui.checkup.first import FirstVisit
from desktop.ui.checkup.places import Asked, FormOf, Removing, StayIn
from desktop.ui.checkup.row import ASKED, AccountRow
from desktop.ui.checkup.year import YearAhead
from desktop.ui.later import later
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Checkup, Place
from desktop.ui.widgets import Button, FlowRow, Heading, IconLine, Kind, PlainLabel, Rule
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.fault_line import FaultLine
from desktop.ui.widgets.split import Split

FIRST_QUESTION = "still-in"


class CheckupPage(Page):
    """The accounts that are kept, or those of a picture (`place.shown`); on a first visit two are offered."""

    def __init__(self, around: Surroundings, desk: Desk, place: Checkup) -> None:
        super().__init__(around)
        self._desk, self._place = desk, place
        self._split = Split(self.theme, parent=self)
        main = self._split.main
        main.add(Heading(self.title, self.theme, "h1"))
        main.space(6)
        main.add(PlainLabel(self.words("checkup.lead"), self.theme, "lead", "muted"))
        self.fault = main.add(FaultLine(self.theme, "ink", "terbukti"))
        self.fault.margins(0, 10, 0, 0)
        main.space(14)
        self._list = main.add(type(main)(self.theme))
        self.aside = self._split.help.add(TakeAlongAside(around, desk))
        self.rows: dict[int, AccountRow] = {}
        self.first: FirstVisit | None = None
        self.standings: tuple[Standing, ...] | None = None
        self._day: datetime.date | None = None
        self._fill()
        if place.damaged:
            self.fault.tell(self.words(DAMAGED, file=place.damaged))
        if desk.book is not None and place.shown is None:
            desk.book.hear(self, self._heard)
            later(self, desk.book.look)

    @property
    def title(self) -> str:
        """What this page is."""
        return self.words("checkup.title")

    @property
    def announcement(self) -> str:
        """The page, and what waits here."""
        said = [
            f"{name_of(one.account, self.words)}: {self.rows[one.account.id].says.text.text()}" for one in self._waiting
        ]
        return " ".join((f"{self.title}.", *said))

    def bar_actions(self) -> tuple[Action, ...]:
        """Begin with the first account that waits; another account. On a first visit: keep what is offered."""
        words = self.words
        if self.first is not None:
            return (Action(words("checkup.save"), "check", self._save, primary=True),)
        add = Action(words("checkup.add"), "plus", lambda: self.wants.emit(Open(FormOf())))
        waiting = self._waiting
        if not waiting:
            return (add,) if self.standings else ()
        account = waiting[0].account.id
        if waiting[0].state is State.URGENT:
            return (Action(words("checkup.guided"), "arrow-right", lambda: self._guide(account), primary=True), add)
        return (Action(words("checkup.begin"), "shield-check", lambda: self._begin(account), primary=True), add)

    def first_focus(self) -> QWidget:
        """The first answer that is waited for, else the first thing that can be set."""
        if self.first is not None:
            return self.first.first_focus()
        for row in self.rows.values():
            if row.standing.state in ASKED:
                return next(iter(row.buttons.values()))
        return next((row.buttons["begin"] for row in self.rows.values()), self._split.task)

    def leave(self) -> Place:
        """The page; what stands in the offered rows is on the first visit's draft."""
        return self._place if self.first is None else self._place._replace(drafts=self.first.drafts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """A window that gets the keyboard shows what another one has changed."""
        if event.type() == QEvent.Type.WindowActivate and self._desk.book is not None and self._place.shown is None:
            self._desk.book.look()
        return super().event(event)

    @property
    def _waiting(self) -> list[Standing]:
        """What is to be looked after, dangers first."""
        waiting = [one for one in self.standings or () if one.state in ASKED]
        return sorted(waiting, key=lambda one: one.state is not State.URGENT)

    def _known(self) -> tuple[Account, ...] | None:
        if self._place.shown is not None:
            return self._place.shown
        return None if self._desk.book is None else self._desk.book.known.accounts

    @property
    def _as_shown(self) -> tuple[datetime.date | None, tuple[Account, ...]]:
        """The day of which the page tells, and the accounts in the order of their ids."""
        return self._day, tuple(sorted((one.account for one in self.standings or ()), key=lambda one: one.id))

    def _heard(self) -> None:
        """Something was read; what stands here as it is stays untouched."""
        book = self._desk.book
        if book is not None and book.known.fault:
            self._tell(self.words(book.known.fault, file=book.known.file))
        elif book is not None:
            self.fault.hide()
        known = self._known()
        if known is not None and (self.standings is None or (self._desk.today(), known) != self._as_shown):
            self._fill()
            self.changed.emit()

    def _fill(self) -> None:
        known = self._known()
        if known is None:
            return
        began, overtaken = self.standings is None, self._told()
        held = next(((number, row.held) for number, row in self.rows.items() if row.held), None)
        self._day = self._desk.today()
        self.standings = schedule(known, self._day)
        empty(self._list)
        self.rows, self.first = {}, None
        if known:
            self._build_list(self.standings)
        else:
            self.first = self._list.add(FirstVisit(self.around, self._place.drafts))
        self.aside.show_dates(dates_of(self.standings, self._day))
        self._give_back(held, began=began)
        if known and overtaken:
            self._tell(self.words("checkup.first.overtaken"))

    def _told(self) -> bool:
        """What somebody has told on a first visit is put aside; whether there was anything."""
        if self.first is None:
            return False
        self._place = self._place._replace(drafts=self.first.drafts)
        return self.first.touched

    def _give_back(self, held: tuple[int, str] | None, *, began: bool) -> None:
        """The keyboard goes on where it was, or to the first thing of its row; to the page when there was nothing."""
        if held is not None:
            row = self.rows.get(held[0])
            same = row.control(held[1]) if row is not None else None
            (same or (next(iter(row.buttons.values())) if row is not None else self.first_focus())).setFocus()
        elif began and self.isVisible() and (self.hasFocus() or self._split.task.hasFocus()):
            self.first_focus().setFocus()

    def _build_list(self, standings: tuple[Standing, ...]) -> None:
        today = self._desk.today()
        if any(one.due is not None for one in standings):
            self._list.add(YearAhead(standings, today, self.around))
            self._list.space(18)
        for one in standings:
            row = self.rows[one.account.id] = self._list.add(AccountRow(one, today, self.around))
            self._connect(row, one.account.id)
        self._list.add(Rule(self.theme))
        self._list.space(14)
        self._list.add(IconLine("warning-fill", self.words("checkup.today"), self.theme, icon_color="terbukti"))
        self._list.space(8)
        ways = self._list.add(FlowRow(self.theme, 10, 4))
        self.stay = self._way(ways, "checkup.stay", "lifebuoy", StayIn())
        self.erase = self._way(ways, "checkup.erase", "trash", Removing())

    def _connect(self, row: AccountRow, account: int) -> None:
        row.answered.connect(lambda answer: self._write(Say(account, answer)))
        row.every.connect(lambda every: self._write(Every(account, every)))
        row.begun.connect(lambda: self._begin(account))
        row.guided.connect(lambda: self._guide(account))
        row.edited.connect(lambda: self.wants.emit(Open(FormOf(str(account)))))

    def _way(self, ways: FlowRow, text: str, icon: str, place: Place) -> Button:
        made = ways.add(Button(self.words(text), self.theme, icon, Kind.GHOST))
        made.clicked.connect(lambda: self.wants.emit(Open(place)))
        return made

    def _guide(self, account: int) -> None:
        self.wants.emit(Open(self._desk.change(account)))

    def _begin(self, account: int) -> None:
        self.wants.emit(Open(Asked(FIRST_QUESTION, account)))

    def _save(self) -> None:
        """Keep the offered rows: the only press that writes on a first visit."""
        told = self.first.given(self._desk.today()) if self.first is not None else ()
        if told and self._desk.book is not None and self._place.shown is None:
            self._desk.book.write(told, self._saved)

    def _saved(self, fault: str) -> None:
        if not fault:
            self.first, self._place = None, self._place._replace(drafts=())
        self._written(fault)

    def _write(self, *changes: Change) -> None:
        if self._desk.book is not None and self._place.shown is None:
            self._desk.book.write(changes, self._written)

    def _written(self, fault: str) -> None:
        if fault:
            self._tell(self.words(fault))
        else:
            self.announce(self, self.words("checkup.written"))

    def _tell(self, said: str) -> None:
        self.fault.tell(said)
        self.announce(self, said)
