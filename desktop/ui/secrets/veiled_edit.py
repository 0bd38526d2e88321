"""A field for a secret while somebody looks on: whatever is typed, it shows one dot, and Qt knows of one letter only.

What Qt does not hold it cannot tell: no length by dots, cursor, selection, scrolling or a screen reader's interface,
and nothing to undo. The price is that one writes at the end only: a cursor among letters that nobody sees helps nobody.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.secret_edit import LIMIT, SecretEdit

DOT = "\N{BULLET}"
"""What Qt holds in place of any text."""

_STAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete})
_KEY = QKeySequence.StandardKey
_ALL_AWAY = (_KEY.DeleteCompleteLine, _KEY.DeleteStartOfWord, _KEY.Cut)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NO_TEXT = (_CONTROL, _CONTROL | Qt.KeyboardModifier.ShiftModifier)
"""With these a key stands for no letter; Ctrl with Alt is AltGr on Windows."""


class VeiledEdit(SecretEdit):
    """`edited` comes with every change, which `textChanged` does not: for Qt a text becomes another one only once."""

    edited = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        self._secret = ""
        super().__init__(name, theme, parent=parent)

    @property
    def entered(self) -> str:
        """What was typed, letter for letter; half a letter (a lone surrogate) becomes U+FFFD."""
        return self._secret.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def setText(self, text: str | None) -> None:
        """Put this in place of all that was typed."""
        self._put(text or "")

    def insert(self, text: str) -> None:
        """Write at the end."""
        self._take(text)

    def backspace(self) -> None:
        """The last letter goes."""
        self._put(self._secret[:-1])

    def clear(self) -> None:
        """All of it goes."""
        self._put("")

    def show_text(self, *, shown: bool) -> None:  # noqa: ARG002  # nobody may show it
        """It is never shown."""
        super().show_text(shown=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, Backspace, paste, and Enter; keys that move a cursor do nothing."""
        if event.matches(_KEY.Paste):
            self.paste()
        elif any(map(event.matches, _ALL_AWAY)):
            self.empty()
        elif event.key() == Qt.Key.Key_Backspace:
            self.backspace()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif _writes(event):
            self._take(event.text())
        elif event.key() not in _STAYS and event.modifiers() not in _NO_TEXT:
            event.ignore()  # a page scrolls by it, or goes back

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has composed is taken; what it is still composing is seen nowhere."""
        if event.commitString():
            self._take(event.commitString())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press gives the keyboard and no more: there is nothing to select."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The same."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The same."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """No menu: what it offers would tell whether something stands here."""
        event.accept()

    def _take(self, text: str) -> None:
        text = text.strip("\r\n")
        if len((self._secret + text).encode("utf-16-le", "surrogatepass")) // 2 > LIMIT:
            self.refused.emit()
        elif text:
            self._put(self._secret + text)

    def _put(self, secret: str) -> None:
        """The one place where it changes."""
        changed = secret != self._secret
        self._secret = secret
        if bool(secret) != bool(self.text()):  # a screen reader hears of nothing but the first letter and the last
            QLineEdit.setText(self, DOT if secret else "")
        if changed:
            self.edited.emit()

    def _forget_edits(self) -> None:
        """Qt has none."""


def _writes(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text) and text.isprintable() and event.modifiers() not in _NO_TEXT
