"""Dangers that another room has found, to be noted at their accounts: all ticked, nothing written before a press."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.draft import Draft
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.ui.checkup.changes import Change, Note
from desktop.ui.checkup.desk import Desk, kind_name, name_of
from desktop.ui.checkup.form import Chosen
from desktop.ui.checkup.places import FormOf
from desktop.ui.later import later
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Checkup, NoteDangers
from desktop.ui.widgets import Button, Column, Heading, IconLine, PlainLabel, Rule, ScrollPage
from desktop.ui.widgets.choice import ManyChoice
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.fault_line import FaultLine


class NotingPage(Page):
    """One tick a danger, and whose it is where there are several accounts of its kind."""

    def __init__(self, around: Surroundings, desk: Desk, place: NoteDangers) -> None:
        super().__init__(around)
        self._desk, self._place = desk, place
        self._scroll = ScrollPage(self.theme, 8, parent=self)
        content = self._scroll.content
        content.add(Heading(self.title, self.theme, "h1"))
        content.add(PlainLabel(self.words("checkup.note.lead"), self.theme, "lead", "muted"))
        self.fault = content.add(FaultLine(self.theme))
        self._list = content.add(Column(self.theme, 8))
        content.stretch()
        self.groups: dict[str, _AccountDangers] = {}
        self._known: tuple[Account, ...] | None = None
        self._heard()
        if desk.book is not None and place.shown is None:
            desk.book.hear(self, self._heard)
            later(self, desk.book.look)

    @property
    def title(self) -> str:
        """What is done here."""
        return self.words("checkup.note")

    def bar_actions(self) -> tuple[Action, ...]:
        """Write down what is ticked, where there is something that can be."""
        can = any(group.choice is not None or group.only is not None for group in self.groups.values())
        return (Action(self.words("checkup.note.save"), "check", self._save, primary=True, enabled=can),)

    def first_focus(self) -> QWidget:
        """The first tick."""
        return next((tick for group in self.groups.values() for tick in group.ticks.values()), super().first_focus())

    def leave(self) -> NoteDangers:
        """The dangers with their ticks as they stand."""
        groups = self.groups.items()
        marks = {(kind, what): tick.isChecked() for kind, group in groups for what, tick in group.ticks.items()}
        before = tuple(one for one in self._place.marks if one[:2] not in marks)
        chosen = {kind: group.choice.chosen for kind, group in groups if group.choice is not None}
        return self._place._replace(
            marks=(*before, *((*of, on) for of, on in marks.items())),
            chosen=tuple({**dict(self._place.chosen), **chosen}.items()),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def _heard(self) -> None:
        book, known = self._desk.book, self._place.shown
        if book is not None and known is None:
            known = book.known.accounts
            if book.known.fault:
                self._tell(self.words(book.known.fault, file=book.known.file))
        if known is None or known == self._known:
            return
        self._known, self._place = known, self.leave()
        empty(self._list)
        self.groups = {}
        for kind in dict.fromkeys(one.account for one in self._place.dangers):
            accounts = tuple(one for one in self._known if one.kind == kind)
            group = self.groups[kind] = self._list.add(_AccountDangers(self._place, kind, accounts, self.around))
            if group.add_one is not None:
                group.add_one.clicked.connect(lambda _on, kind=kind: self._add(AccountKind(kind)))
        if self.hasFocus():
            self.first_focus().setFocus()
        self.changed.emit()

    def _add(self, kind: AccountKind) -> None:
        self.wants.emit(Open(FormOf("", Draft(kind), then=self.leave())))

    def _save(self) -> None:
        changes: list[Change] = [note for group in self.groups.values() for note in group.notes]
        if not changes or self._desk.book is None:
            self._tell(self.words("checkup.note.none"))
            return
        self._desk.book.write(tuple(changes), self._written)

    def _written(self, fault: str) -> None:
        if fault:
            self._tell(self.words(fault))
        else:
            self.announce(self, self.words("checkup.written"))
            self.wants.emit(Open(Checkup()))

    def _tell(self, said: str) -> None:
        self.fault.tell(said)
        self.announce(self, said)


class _AccountDangers(Column):
    """The dangers to one kind of account. `only` is the one there is, `choice` says which where there are several."""

    def __init__(self, place: NoteDangers, kind: str, accounts: tuple[Account, ...], around: Surroundings) -> None:
        super().__init__(around.theme, 8)
        words, theme = around.words, around.theme
        self._dangers = tuple(one for one in place.dangers if one.account == kind)
        self.only = accounts[0].id if len(accounts) == 1 else None
        self.choice: Chosen | None = None
        self.add_one: Button | None = None
        self.ticks: dict[str, ManyChoice] = {}
        self.add(Rule(theme))
        name = name_of(accounts[0], words) if len(accounts) == 1 else kind_name(AccountKind(kind), words)
        self.add(Heading(name, theme))
        if len(accounts) > 1:
            offered = tuple((str(one.id), name_of(one, words)) for one in accounts)
            meant = dict(place.chosen).get(kind, "")
            chosen = meant if meant in dict(offered) else offered[0][0]
            self.choice = self.add(Chosen(words("checkup.note.which"), offered, chosen, around))
        for one in self._dangers:
            said = words(f"checkup.danger.{one.what}")
            if not accounts:
                self.add(IconLine("warning-fill", said, theme, icon_color="terbukti"))
                continue
            tick = self.ticks[one.what] = self.add(ManyChoice(said, theme))
            tick.setAccessibleDescription(name)
            tick.setChecked(place.is_ticked(kind, one.what))
        if not accounts:
            self._offer(name, around)

    def _offer(self, name: str, around: Surroundings) -> None:
        """An account to note it at."""
        words, theme = around.words, around.theme
        self.add(PlainLabel(words("checkup.note.no-account"), theme, color="muted"))
        self.add_one = self.add(Button(words("checkup.add"), theme, "plus"), 0, Qt.AlignmentFlag.AlignLeft)
        self.add_one.setAccessibleDescription(name)
        self.space(10)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is ticked, at the account that is meant."""
        account = int(self.choice.chosen) if self.choice is not None else self.only
        if account is None:
            return ()
        return tuple(Note(account, one.what, one.on) for one in self._dangers if self.ticks[one.what].isChecked())
