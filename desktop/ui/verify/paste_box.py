"""The box for anything: plain text only, and it knows what of its text was typed and what was pasted.

Somebody who retypes a Cyrillic look-alike types Latin letters (decision 1), so an answer about typed text says less.
Where it is unsure it calls a letter typed: that is the more careful of the two.
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.logic.limits import MAX_TEXT
from desktop.ui.theme import Theme

_TYPED, _PASTED = 0, 1


class PasteBox(QPlainTextEdit):
    """A text field of many lines. `refused` says that a paste was too long; the text is then as it was before.

    `offered` carries what was pasted and is no text: a picture, a file. `entered`: Enter was pressed after one word; it
    has not changed the text. `hovered`: a text that may be dropped came over it, or went.
    """

    refused = Signal()
    offered = Signal(object)
    entered = Signal()
    hovered = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._origins = bytearray()
        self._origin_now = _TYPED
        self._own: tuple[str, int] | None = None
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.use_mono(mono=False)
        self.document().contentsChange.connect(self._note)

    @property
    def text(self) -> str:
        """What stands in the box, letter for letter; Qt's own plain text turns no-break spaces into spaces."""
        raw = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        return raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    @property
    def typed(self) -> bool:
        """Whether most of the text came by typing."""
        return 2 * self._origins.count(_PASTED) < len(self._origins)

    def restore(self, text: str, *, typed: bool) -> None:
        """Put a text back as it was left."""
        self._insert(text, _TYPED if typed else _PASTED, whole=True)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a single word may mean "check it": whoever listens to `entered` decides."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if enter and plain and len(self.text.split()) == 1 and not self.isReadOnly():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def use_mono(self, *, mono: bool) -> None:
        """The face that tells l I 1 apart for an address, the one for reading for a message."""
        self.setFont(self._theme.font("lead", mono=mono))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop: plain text only, and no more than can be judged."""
        if not self.canInsertFromMimeData(source):
            self.offered.emit(source)
            return
        text = source.text()
        chosen = self.textCursor().selectedText()
        if len(self.text.encode()) - len(chosen.encode()) + len(text.encode("utf-8", "replace")) > MAX_TEXT:
            self.refused.emit()
            return
        own = self._own is not None and self._own[0] == text
        self._insert(text, self._own[1] if self._own is not None and own else _PASTED)
        self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """It has the drag now, not its page."""
        super().dragEnterEvent(event)
        self.hovered.emit(event.isAccepted())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        super().dragLeaveEvent(event)
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """It is let go here, at the cursor."""
        super().dropEvent(event)
        self.hovered.emit(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files and pictures are not for this box; a link that a browser copied is, and it comes with its text."""
        return source.hasFormat("text/plain") and not any(url.isLocalFile() for url in source.urls())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Text that is only moved within the box stays as typed or as pasted as it was."""
        cursor = self.textCursor()
        stretch = self._origins[cursor.selectionStart() : cursor.selectionEnd()]
        data = QMimeData()
        data.setText(cursor.selectedText().replace("\u2029", "\n"))
        self._own = (data.text(), _PASTED if 2 * stretch.count(_PASTED) >= len(stretch) else _TYPED)
        return data

    def empty(self) -> None:
        """Throw the text away, with everything that undo could bring back."""
        self._origins = bytearray()
        self.clear()
        self.document().clearUndoRedoStacks(QTextDocument.Stacks.UndoAndRedoStacks)

    def _insert(self, text: str, origin: int, *, whole: bool = False) -> None:
        self._origin_now = origin
        if whole:
            self.setPlainText(text)
        else:
            self.textCursor().insertText(text)
        self._origin_now = _TYPED

    def _note(self, position: int, removed: int, added: int) -> None:
        # Qt counts the end of the document as a letter when it exchanges a whole text: cut to what there is.
        self._origins[position : position + removed] = bytes([self._origin_now]) * added
        del self._origins[max(self.document().characterCount() - 1, 0) :]
