"""A field for what nobody else may see: typed or pasted into, never copied, cut or dragged out, and not undone.

Qt blocks copying from a password field only until it is shown; then Ctrl+C, Ctrl+K, Ctrl+U, the menu, a drag and the
mere selecting with a mouse (X11) put its text on a clipboard, and Ctrl+Z brings back what was emptied. Qt also tells
screen readers each letter that is typed into a password field, in clear, and Orca says it aloud: here nobody is told
of a letter that nobody may see.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextInsertEvent,
    QAccessibleTextRemoveEvent,
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop.logic.findings import Span
from desktop.ui.announcing import Announcer, announce
from desktop.ui.heard import hushed
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, PlainLabel
from desktop.ui.widgets.slim_row import SlimRow

LIMIT = 1_024
"""The longest text, as Qt counts: in UTF-16 units."""

_DOT = "\N{BLACK CIRCLE}"
_HINT = Qt.InputMethodHint
_HINTS = _HINT.ImhSensitiveData | _HINT.ImhHiddenText | _HINT.ImhNoPredictiveText | _HINT.ImhNoAutoUppercase
_KEY = QKeySequence.StandardKey
_NEVER = (_KEY.Copy, _KEY.Cut, _KEY.Undo, _KEY.Redo)


class SecretEdit(QLineEdit):
    """A line for a secret. `refused` says that a paste was too long; the text is then as it was before.

    `masked=False` is for what may be seen while it is typed and must not be kept either (a name, a birth date).
    """

    refused = Signal()

    def __init__(self, name: str, theme: Theme, *, masked: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._masked = theme, masked
        self.setAccessibleName(name)
        self.setMaxLength(LIMIT)
        self.setDragEnabled(False)
        self.setFixedHeight(theme.size("button"))
        self.inputRejected.connect(self.refused)
        self.textChanged.connect(self._changed)
        self.show_text(shown=not masked)

    @property
    def entered(self) -> str:
        """What stands in the field, letter for letter; half a letter (a lone surrogate) becomes U+FFFD."""
        return self.text().encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    @property
    def shown(self) -> bool:
        """Whether the letters can be read."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def show_text(self, *, shown: bool) -> None:
        """Show the letters, or a dot for each."""
        place = self.cursorPosition()
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)  # Qt takes some of them back with the mask
        font = self._theme.font("lead", mono=shown and self._masked)
        if not shown:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self._theme.px(2))
        self.setFont(font)
        self._forget_edits()
        self.setCursorPosition(place)

    def reach(self, span: Span) -> tuple[float, float]:
        """From where to where code points stand on the screen, in pixels from the left edge of the field."""
        shown, metrics = self.displayText(), QFontMetricsF(self.font())
        begin = self.cursorRect().center().x() - metrics.horizontalAdvance(shown[: self.cursorPosition()])
        start, end = (len(self.entered[:place].encode("utf-16-le")) // 2 for place in span)
        return begin + metrics.horizontalAdvance(shown[:start]), begin + metrics.horizontalAdvance(shown[:end])

    def empty(self) -> None:
        """Throw the text away; unlike `clear()` this cannot be undone."""
        self.setText("")

    def paste(self) -> None:
        """Put in what was copied elsewhere."""
        self._take(QGuiApplication.clipboard().text())

    def copy(self) -> None:
        """Never."""

    def cut(self) -> None:
        """Never."""

    def undo(self) -> None:
        """Never: it would bring back what was emptied."""

    def redo(self) -> None:
        """Never."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a text field, without those that carry text out or bring it back."""
        if any(event.matches(key) for key in _NEVER):
            event.accept()
        elif event.matches(_KEY.Paste):
            self.paste()
        elif event.matches(_KEY.DeleteCompleteLine):
            self.empty()
        elif event.matches(_KEY.DeleteEndOfLine):  # Qt would copy what it deletes
            self.end(True)
            self.del_()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # which may lead to another page
            super().keyPressEvent(event)
        else:
            with self._unheard():
                super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method has composed."""
        with self._unheard():
            super().inputMethodEvent(event)

    def insert(self, text: str) -> None:
        """Write where the cursor is."""
        with self._unheard():
            super().insert(text)

    def setText(self, text: str | None) -> None:
        """Put this in place of all that was typed."""
        with self._unheard():
            super().setText(text or "")

    def del_(self) -> None:
        """What is selected goes, or the letter behind the cursor."""
        with self._unheard():
            super().del_()

    def backspace(self) -> None:
        """What is selected goes, or the letter before the cursor."""
        with self._unheard():
            super().backspace()

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        """While its letters are hidden nobody is told of one: what is heard is what is seen, a dot a letter."""
        if self.shown:
            yield
            return
        before = len(self.text())
        with hushed():
            yield
        self._tell_dots(len(self.text()) - before)

    def _tell_dots(self, more: int) -> None:
        if more and QAccessible.isActive():
            told = QAccessibleTextInsertEvent if more > 0 else QAccessibleTextRemoveEvent
            place = self.cursorPosition() - max(more, 0)
            QAccessible.updateAccessibility(told(self, max(place, 0), _DOT * abs(more)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Paste, delete and select: the menu without copying, cutting and undoing."""
        menu = self.make_menu()
        menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """The menu of the field."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways = (("&Paste", self.paste), ("Delete", self.del_), ("Select All", self.selectAll))
        for source, do in ways:
            action = menu.addAction(QCoreApplication.translate("QLineEdit", source))
            action.triggered.connect(do)
        menu.actions()[0].setEnabled(bool(QGuiApplication.clipboard().text()))
        menu.actions()[1].setEnabled(self.hasSelectedText())
        menu.actions()[2].setEnabled(bool(self.text()))
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt copies what was selected to X11's second clipboard, and pastes from it with the middle button."""
        event.accept()
        if event.button() == Qt.MouseButton.MiddleButton and QGuiApplication.clipboard().supportsSelection():
            self._take(QGuiApplication.clipboard().text(QClipboard.Mode.Selection))

    def dropEvent(self, event: QDropEvent) -> None:
        """What is let go here is as if pasted."""
        event.acceptProposedAction()
        self._take(event.mimeData().text())

    def _take(self, text: str) -> None:
        """Insert a text where the cursor is, or refuse it whole: a password that is cut off is another password."""
        text = text.strip("\r\n")  # comes along when a line is copied; no password holds it
        units = len((self.text() + text).encode("utf-16-le", "surrogatepass")) // 2
        chosen = len(self.selectedText().encode("utf-16-le", "surrogatepass")) // 2
        if units - chosen > LIMIT:
            self.refused.emit()
        elif text:
            self.insert(text)

    def _changed(self) -> None:
        if not self.text():
            self._forget_edits()

    def _forget_edits(self) -> None:
        """Qt keeps every letter that was typed and deleted, until a text is set."""
        with hushed(), QSignalBlocker(self):
            self.setText(self.text())


class FieldWords(NamedTuple):
    """What a secret field says: its label, both names of its button, and that a paste was too long.

    An empty `show`: nobody may see the letters here, and there is no button. `hint` stands under the label.
    """

    label: str
    show: str
    hide: str
    too_long: str
    hint: str = ""


class SecretField(Column):
    """A label, a secret field, the button that shows and hides its letters, and a line for what went wrong."""

    def __init__(
        self, words: FieldWords, theme: Theme, announce: Announcer = announce, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words, self._announce = words, announce
        label = self.add(PlainLabel(words.label, theme, bold=True))
        if words.hint:
            self.space(2)
            self.add(PlainLabel(words.hint, theme, color="muted"))
        self.space(6)
        row = self.add(SlimRow(theme, 10))
        self.edit = row.add(SecretEdit(words.label, theme), 1)
        self.edit.setAccessibleDescription(words.hint)
        self.button = row.add(Button(words.hide, theme, "eye-slash", pad=20))
        widest = self.button.sizeHint().width()
        self.button.relabel(words.show, "eye")
        # The field must not move when the button says something else.
        self.button.setMinimumWidth(max(widest, self.button.sizeHint().width()))
        self.button.setAccessibleDescription(words.label)
        self.button.clicked.connect(lambda: self.show_text(shown=not self.edit.shown))
        if not words.show:
            self.button.hide()
        label.setBuddy(self.edit)
        below = self.add(Column(theme))
        below.margins(0, 4, 0, 0)
        self.wrong = below.add(PlainLabel(words.too_long, theme, color="palsu"))
        self.wrong.hide()
        self.edit.refused.connect(self._refused)
        self.edit.textChanged.connect(self.wrong.hide)

    def show_text(self, *, shown: bool) -> None:
        """Show the letters or hide them, and offer the other; hidden they stay where nobody may show them."""
        self.edit.show_text(shown=shown and bool(self._words.show))
        if self.edit.shown:
            self.button.relabel(self._words.hide, "eye-slash")
        else:
            self.button.relabel(self._words.show, "eye")

    def _refused(self) -> None:
        self.wrong.show()
        self._announce(self, self._words.too_long)
