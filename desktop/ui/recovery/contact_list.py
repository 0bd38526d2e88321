"""Whom to reach at a step: the name before the number; of many the own one is chosen first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from desktop.logic.pack.programme import Role
from desktop.logic.recovery.say import Contact
from desktop.logic.words import Words
from desktop.ui.steps.contact import Contact as Shown
from desktop.ui.steps.contact import ContactRow
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, FlowRow, Heading, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.heard_as import As, hear_as

_FEW = 3
"""So many partners (banks, wallets) are shown at once; of more a person looks for the own one."""


class ContactList(Column):
    """`picked` carries the id of the chosen channel, `copied` a value that somebody wants to copy."""

    picked = Signal(str)
    copied = Signal(str)

    def __init__(
        self, found: tuple[Contact, ...], words: Words, theme: Theme, *, chosen: str = "", may_copy: bool = True
    ) -> None:
        super().__init__(theme)
        self._words = words
        self._copy = words("step.copy") if may_copy else ""
        self.choices: dict[str, Choice] = {}
        partners = [one for one in found if one.channel.role is Role.PARTNER]
        self._found = {one.channel.id: one for one in partners} if len(partners) > _FEW else {}
        if self._found:
            self._build_choices(chosen)
        self._rows = self.add(Column(theme, 14))
        if chosen in self._found:
            self._show(self._found[chosen])
        others = [one for one in found if one.channel.id not in self._found]
        if self._found and others:
            self.space(14)
        for one in others:
            self._put(one, self.add(Column(theme)) if self._found else self._rows)

    def _build_choices(self, chosen: str) -> None:
        words, theme = self._words, self.theme
        self.add(Heading(words("step.contacts.choose"), theme))
        self.space(10)
        row, group = self.add(FlowRow(theme, 10)), QButtonGroup(self)
        for name, one in self._found.items():
            made = self.choices[name] = row.add(Choice(one.name, theme, compact=True))
            group.addButton(made)
            made.setChecked(name == chosen)
            made.toggled.connect(lambda on, name=name: self._pick(name) if on else None)
        hear_as(row, As.GROUP, words("step.contacts.choose"))
        one_stop(group)
        self.space(10)
        self.add(PlainLabel(words("step.contacts.card"), theme, color="muted"))
        self.space(14)

    def _pick(self, name: str) -> None:
        self._show(self._found[name])
        self.picked.emit(name)

    def _show(self, one: Contact) -> None:
        empty(self._rows)
        self._put(one, self._rows)

    def _put(self, one: Contact, column: Column) -> None:
        row = column.add(ContactRow(Shown(one.name, one.value, one.note, one.value), self.theme, self._copy))
        row.copy.connect(self.copied)
