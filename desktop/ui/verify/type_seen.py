"""A field beside a picture in which nothing could be read: its reader types the address that stands in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, PlainLabel, Row

_LONGEST = 2000


class TypeSeen(Column):
    """A label, a field, a button. `entered` carries what was typed, once there is something."""

    entered = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 8, parent)
        label = self.add(PlainLabel(words("code.type-seen"), theme, bold=True))
        row = self.add(Row(theme, 12))
        self.field = row.add(QLineEdit(), 1)
        self.field.setFont(theme.font("lead"))
        self.field.setMinimumHeight(theme.size("button"))
        self.field.setMaximumWidth(theme.px(480))
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.field.setMaxLength(_LONGEST)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.field.setAccessibleName(words("code.type-seen"))
        label.setBuddy(self.field)
        self.button = row.add(Button(words("check.go"), theme, "magnifying-glass"))
        self.button.clicked.connect(self._enter)
        self.field.returnPressed.connect(self._enter)
        row.stretch(0)

    def _enter(self) -> None:
        if text := self.field.text().strip():
            self.entered.emit(text)
        else:
            self.field.setFocus()
