"""Somebody to reach, large enough to dial from: the name first, then the number, which the keyboard reaches."""

import math
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, FlowRow
from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.lines import SetText
from desktop.ui.widgets.plain_label import PlainLabel

_SIZES = (40, 34, 28)
"""The largest that fits in one line; the smallest goes on in a second one. A number is never cut short."""


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
        self.number = line.add(BigNumber(contact.value, f"{contact.name}: {contact.value}", theme))
        self.number.setAccessibleDescription(contact.note)
        self.button: Button | None = None
        if copy:
            self.button = line.add(Button(copy, theme, "copy", Kind.GHOST, pad=6))
            self.button.setAccessibleDescription(f"{contact.name}: {contact.value}")
            self.button.clicked.connect(self._take)
            self.number.copied.connect(self._take)
        if contact.note:
            self.add(PlainLabel(contact.note, theme, "small", "muted"))

    def _take(self) -> None:
        self.copy.emit(self._contact.copied or self._contact.value)


class BigNumber(QLabel):
    """A number or an address in the mono face, 40 pixels high where it fits. `copied` says that Ctrl+C was pressed."""

    copied = Signal()

    def __init__(self, value: str, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sets = tuple(
            SetText(value, theme.font(size, bold=True, mono=True), theme.line_height(size)) for size in _SIZES
        )
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(value)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """It may need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines that it needs."""
        return math.ceil(self._fit(width).size(width).height())

    def sizeHint(self) -> QSize:
        """One line of the largest."""
        whole = self._sets[0].whole
        return QSize(math.ceil(whole.width()) + 2, math.ceil(whole.height()))

    def minimumSizeHint(self) -> QSize:
        """What a narrow column has."""
        whole = self._sets[-1].whole
        return QSize(min(math.ceil(whole.width()), self._theme.px(220)), math.ceil(whole.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, if somebody listens."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The value."""
        self._fit(self.width()).lines(self.width()).draw(QPainter(self), 0, 0, self._theme.color("ink"))

    def _fit(self, width: int) -> SetText:
        return next((one for one in self._sets if one.whole.width() <= width), self._sets[-1])
