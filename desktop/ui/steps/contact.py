"""Somebody to reach, large enough to dial from: the name first, then the number, which the keyboard reaches."""

from typing import NamedTuple

from PySide6.QtCore import Signal

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, FlowRow
from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.value import Value


@unshown
class Contact(NamedTuple):
    """A contact in words. `value` is shown, `copied` what a copy of it holds; `note` says when it was seen."""

    name: str
    value: str
    note: str = ""
    copied: str = ""


class ContactRow(Column):
    """Name, number, note. With `copy` (what the button says) it can be copied: `copy` then carries the value.

    Without it (a shared machine) there is no button and no key for it.
    """

    copy = Signal(str)

    def __init__(self, contact: Contact, theme: Theme, copy: str = "") -> None:
        super().__init__(theme)
        self._contact = contact
        self.add(PlainLabel(contact.name, theme, bold=True))
        line = self.add(FlowRow(theme, 16, 0))
        self.number = line.add(Value(contact.value, theme, f"{contact.name}: {contact.value}"))
        self.number.setAccessibleDescription(contact.note)
        self.button: Button | None = None
        if copy:
            self.button = line.add(Button(copy, theme, "copy", Kind.GHOST, pad=6))
            self.button.setAccessibleDescription(f"{contact.name}: {contact.value}")
            self.button.clicked.connect(lambda: self._take(""))
            self.number.copied.connect(self._take)
        if contact.note:
            self.add(PlainLabel(contact.note, theme, "small", "muted"))

    def _take(self, part: str) -> None:
        self.copy.emit(part or self._contact.copied or self._contact.value)
