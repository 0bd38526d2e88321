"""A step that is done in one of several ways, by what the person has: the way is chosen, then shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.model import Tab
from desktop.logic.recovery.say import contacts
from desktop.logic.words import Words
from desktop.ui.recovery.contact_list import ContactList
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, FlowRow, Heading, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.heard_as import As, hear_as


class StepTabs(Column):
    """`picked` carries the id of the chosen tab, `copied` a value that somebody wants to copy."""

    picked = Signal(str)
    copied = Signal(str)

    def __init__(
        self, tabs: tuple[Tab, ...], programme: Programme, words: Words, theme: Theme, *, chosen: str, may_copy: bool
    ) -> None:
        super().__init__(theme)
        self._programme, self._words, self._may_copy = programme, words, may_copy
        self._tabs = {tab.id: tab for tab in tabs}
        self.add(Heading(words("step.tabs"), theme))
        self.space(10)
        row, group = self.add(FlowRow(theme, 10)), QButtonGroup(self)
        self.choices: dict[str, Choice] = {}
        shown = chosen if chosen in self._tabs else tabs[0].id
        for tab in tabs:
            made = self.choices[tab.id] = row.add(Choice(words(tab.label), theme, compact=True))
            group.addButton(made)
            made.setChecked(tab.id == shown)
            made.toggled.connect(lambda on, tab=tab: self._pick(tab) if on else None)
        hear_as(row, As.GROUP, words("step.tabs"))
        one_stop(group)
        self.space(14)
        self._body = self.add(Column(theme, 12))
        self._show(self._tabs[shown])

    def _pick(self, tab: Tab) -> None:
        self._show(tab)
        self.picked.emit(tab.id)

    def _show(self, tab: Tab) -> None:
        empty(self._body)
        self._body.add(PlainLabel(self._words(tab.detail), self.theme, "lead"))
        found = contacts(self._programme, tab.contacts, self._words)
        if found:
            made = self._body.add(ContactList(found, self._words, self.theme, may_copy=self._may_copy))
            made.copied.connect(self.copied)
