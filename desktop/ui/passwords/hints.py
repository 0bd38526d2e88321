"""Hints about the owner, for finding them inside a password: a name, a birth date, a town. Used and not kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disclosure, PlainLabel
from desktop.ui.widgets.secret_edit import SecretEdit

HINTS = ("name", "birth", "town")


class Hints(Disclosure):
    """Three plain fields that one may leave empty. `changed` says that one of them was edited."""

    changed = Signal()

    def __init__(self, known: tuple[str, ...], words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words("password-page.hints"), theme, parent)
        self.body.add(PlainLabel(words("password-page.hints.why"), theme, color="muted"))
        self.fields: dict[str, SecretEdit] = {}
        for hint, text in zip(HINTS, (*known, "", "", ""), strict=False):
            name = words(f"password-page.hints.{hint}")
            group = self.body.add(Column(theme, 4))
            label = group.add(PlainLabel(name, theme, bold=True))
            field = self.fields[hint] = group.add(SecretEdit(name, theme, masked=False))
            field.setMaximumWidth(theme.px(420))
            field.setText(text)
            label.setBuddy(field)
            field.textChanged.connect(self._edited)
        self.fields["birth"].setPlaceholderText(words("password-page.hints.birth.example"))

    @property
    def all(self) -> tuple[str, ...]:
        """The three, as they stand there."""
        return tuple(field.entered for field in self.fields.values())

    @property
    def given(self) -> tuple[str, ...]:
        """Those that are filled in."""
        return tuple(text for text in self.all if text.strip())

    def _edited(self) -> None:
        self.changed.emit()
