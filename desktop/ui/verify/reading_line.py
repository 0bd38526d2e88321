"""The line under the box: what stands there reads as, or what is wrong and what to do."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.words import Words
from desktop.ui import background
from desktop.ui.announcing import Announcer
from desktop.ui.theme import Theme
from desktop.ui.verify.paste_box import MAX_BYTES, PasteBox
from desktop.ui.widgets import PlainLabel

DEADLINE_MS = 5000
_PAUSE_MS = 180


class Reads(Protocol):
    """What a text reads as; the engine's `Description` is one."""

    @property
    def kind(self) -> Kind:
        """Link, sender or message."""
        ...

    @property
    def links(self) -> int:
        """How many links are in it."""
        ...


class ReadingLine(PlainLabel):
    """Follows a box: a short while after the last change it says what the text reads as."""

    def __init__(
        self,
        box: PasteBox,
        describe: Callable[[str], Reads],
        words: Words,
        theme: Theme,
        announce: Announcer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words("check.privacy"), theme, "body", "muted", parent=parent)
        self._box, self._describe, self._words = box, describe, words
        self._announce = announce
        self._reading: background.Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.read)
        box.textChanged.connect(self._edited)

    def read(self) -> None:
        """Say what stands in the box now."""
        text = self._box.text
        if not text.strip():
            self._box.use_mono(mono=False)
            self.say("check.privacy")
        elif len(text.encode()) > MAX_BYTES:
            self.say("check.too-long", wrong=True)
        else:
            self._reading = background.run(
                lambda: self._describe(text), self._show_reading, self._no_reading, DEADLINE_MS
            )

    def say(self, key: str, *, wrong: bool = False) -> None:
        """Show a sentence, and have it heard."""
        self.set_color("palsu" if wrong else "muted")
        self.setText(self._words(key))
        if key != "check.privacy":
            self._announce(self, self.text())

    def forget(self) -> None:
        """What is being read is not wanted any more."""
        self._pause.stop()
        if self._reading is not None:
            self._reading.forget()

    def _edited(self) -> None:
        self.forget()
        self._pause.start(_PAUSE_MS)

    def _show_reading(self, reads: Reads) -> None:
        one_address = reads.kind in {Kind.LINK, Kind.SENDER} and "\n" not in self._box.text.strip()
        self._box.use_mono(mono=one_address)
        self.set_color("muted")
        self.setText(f"{self._reads_as(reads)} {self._words('check.privacy')}")

    def _reads_as(self, reads: Reads) -> str:
        match reads.kind:
            case Kind.LINK:
                return self._words("check.reads.link")
            case Kind.SENDER:
                return self._words("check.reads.sender")
        if reads.links:
            return self._words("check.reads.message-links", count=reads.links)
        return self._words("check.reads.message")

    def _no_reading(self) -> None:
        self.say("check.privacy")
