"""Is it the password of the e-mail account too, or that one with a turn? Asked only where one is alone with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding
from desktop.logic.passwords import vocabulary
from desktop.logic.says import say
from desktop.logic.words import Words
from desktop.ui.announcing import Announcer
from desktop.ui.passwords.note import note_button
from desktop.ui.secrets.findings_view import LOOKS
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disclosure, IconLine, PlainLabel
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.secret_edit import FieldWords, SecretField


class Reuse(Disclosure):
    """A second secret field and one sentence. `changed` says that it was edited."""

    changed = Signal()

    def __init__(
        self,
        other: str,
        field: FieldWords,
        words: Words,
        theme: Theme,
        announce: Announcer,
        note: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words("password-page.reuse"), theme, parent)
        self._words, self._note = words, note
        self.body.add(PlainLabel(words("password-page.reuse.why"), theme, color="muted"))
        self.field = self.body.add(SecretField(field, theme, announce))
        self.field.edit.setText(other)
        self.field.edit.textChanged.connect(self._edited)
        self._result = self.body.add(Column(theme))
        self.said = ""

    @property
    def other(self) -> str:
        """The other account's password."""
        return self.field.edit.entered

    def show_likeness(self, likeness: Finding | None) -> None:
        """What the two are to each other; None while one of them is empty."""
        said = self._say(likeness) if likeness is not None else ""
        if said == self.said:
            return
        self.said = said
        empty(self._result)
        if likeness is not None:
            icon, color = LOOKS[likeness.severity]
            self._result.add(IconLine(icon, said, self.theme, icon_color=color))
            if self._note is not None and likeness.code != vocabulary.CHANGE_DIFFERENT.id:
                button = note_button(self._note, self._words, self.theme)
                self._result.add(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _say(self, likeness: Finding) -> str:
        """The codes speak of an old and a new password; here are two accounts."""
        if likeness.code == vocabulary.CHANGE_SAME.id:
            return self._words("password-page.reuse.same")
        if likeness.code == vocabulary.CHANGE_DIFFERENT.id:
            return self._words("password-page.reuse.different")
        return f"{self._words('password-page.reuse.variant')} {say(likeness, self._words)}"

    def _edited(self) -> None:
        self.changed.emit()
