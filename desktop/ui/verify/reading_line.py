"""The line under the box: what stands there reads as, or what is wrong and what to do."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Kind
from desktop.ui.background import Job, Lane
from desktop.ui.deadlines import TEXT_MS
from desktop.ui.page import Surroundings
from desktop.ui.verify.paste_box import PasteBox
from desktop.ui.widgets import PlainLabel

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
    """Follows a box: a short while after the last change it says what the text reads as, and tells `read_as`."""

    read_as = Signal()

    def __init__(
        self,
        box: PasteBox,
        describe: Callable[[str], Reads],
        around: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around.words("check.privacy"), around.theme, "body", "muted", parent=parent)
        self._box, self._describe, self._words, self._jobs = box, describe, around.words, around.jobs
        self._announce = around.announce
        self._reading: Job | None = None
        self.one_address = False
        """Whether the text as it stands was read as one address, number or name."""
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
        elif len(text.encode()) > MAX_TEXT:
            self.say("check.too-long", wrong=True)
        else:
            self._reading = self._jobs().run_on(
                text, self._describe, self._show_reading, self._no_reading, TEXT_MS, Lane.TEXTS
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

    @property
    def reading(self) -> bool:
        """Whether what stands in the box is still to be read."""
        return self._pause.isActive() or (self._reading is not None and self._reading.waiting)

    def _edited(self) -> None:
        self.forget()
        self.one_address = False
        self._pause.start(_PAUSE_MS)

    def _show_reading(self, reads: Reads) -> None:
        self.one_address = reads.kind in {Kind.LINK, Kind.SENDER} and "\n" not in self._box.text.strip()
        self._box.use_mono(mono=self.one_address)
        self.set_color("muted")
        self.setText(f"{self._reads_as(reads)} {self._words('check.privacy')}")
        self.read_as.emit()

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
        self.read_as.emit()
