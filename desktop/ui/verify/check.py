"""The page with one box for anything: a link, a number, an address, a whole message. It finds out what was pasted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.verify.judgement import Judgement, Kind, Via
from desktop.ui import background
from desktop.ui.announcing import announce
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.verify.paste_box import MAX_BYTES, PasteBox
from desktop.ui.widgets import Button, Column, FlowRow, IconLine, NumberedStep, PlainLabel, Row, Rule
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.split import Split

DEADLINE_MS = 5000
_PAUSE_MS = 180
_STEPS = ("check.how.1", "check.how.2", "check.how.3")
_CHANNELS = (Via.WHATSAPP, Via.SMS, Via.EMAIL, Via.CALL, Via.SOCIAL)


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands on the page; it builds the page again."""

    text: str = field(default="", repr=False)
    typed: bool = False
    via: Via | None = None


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


class CheckPage(Page):
    """Holds a text, asks the given `check` in the background, opens the verdict."""

    def __init__(
        self,
        around: Surroundings,
        draft: Draft,
        check: Callable[[Draft], Judgement],
        describe: Callable[[str], Reads],
    ) -> None:
        super().__init__(around)
        self._check, self._describe = check, describe
        self._job: background.Job | None = None
        self._reading: background.Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read)
        self._split = Split(self.theme, parent=self)
        self._build_head(self._split.main)
        self._build_box(self._split.main, draft)
        self._build_channels(self._split.main, draft.via)
        self._build_help(self._split.help)
        self._split.main.stretch()
        if draft.text:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fills the page; the box takes the height that is left, so that little has to scroll."""
        theme = self.theme
        self._split.setGeometry(self.rect())
        self.box.setFixedHeight(min(max(self.height() - theme.px(404), theme.px(124)), theme.px(300)))
        super().resizeEvent(event)

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("check.title")

    @property
    def busy(self) -> bool:
        """True while an answer is awaited."""
        return self._job is not None and self._job.waiting

    def bar_actions(self) -> tuple[Action, ...]:
        """One button: check, or that it is being checked."""
        key = "check.busy" if self.busy else "check.go"
        icon = "hourglass" if self.busy else "magnifying-glass"
        return (Action(self.words(key), icon, self.start, primary=True, enabled=not self.busy),)

    def first_focus(self) -> QWidget:
        """The box."""
        return self.box

    def leave(self) -> Draft:
        """What stands here."""
        return self.draft

    @property
    def draft(self) -> Draft:
        """The text as it stands, whether it was typed, and where it came from."""
        via = next((via for via, choice in self.channels.items() if choice.isChecked()), None)
        return Draft(self.box.text, self.box.typed, via)

    def start(self) -> None:
        """Check what stands in the box, or say why not."""
        if self.busy:
            return
        draft = self.draft
        if not draft.text.strip():
            self._say("check.empty", wrong=True)
            self.box.setFocus()
        elif len(draft.text.encode()) > MAX_BYTES:
            self._say("check.too-long", wrong=True)
        else:
            self._forget_reading()
            self._job = background.run(lambda: self._check(draft), self._answered, self._failed, DEADLINE_MS)
            self._say("check.working")
            self.box.setReadOnly(True)
            self.changed.emit()

    def _build_head(self, main: Column) -> None:
        main.add(PlainLabel(self.title, self.theme, "h1", bold=True))
        main.space(6)
        main.add(PlainLabel(self.words("check.lead"), self.theme, "lead", "muted"))
        main.space(22)

    def _build_box(self, main: Column, draft: Draft) -> None:
        words, theme = self.words, self.theme
        row = main.add(Row(theme, 8))
        label = row.add(PlainLabel(words("check.label"), theme, "h3", bold=True), 1, Qt.AlignmentFlag.AlignVCenter)
        self.paste = row.add(Button(words("check.paste"), theme, "clipboard", "ghost"))
        self.clear = row.add(Button(words("check.clear"), theme, "x", "ghost"))
        self.paste.clicked.connect(self._paste)
        self.clear.clicked.connect(self._clear)
        main.space(4)
        self.box = main.add(PasteBox(theme))
        self.box.setAccessibleName(words("check.label"))
        self.box.setAccessibleDescription(words("check.lead"))
        self.box.setPlaceholderText(words("check.placeholder"))
        label.setBuddy(self.box)
        main.space(8)
        self.line = main.add(PlainLabel(words("check.privacy"), theme, "body", "muted"))
        self.box.restore(draft.text, typed=draft.typed)
        self.box.textChanged.connect(self._edited)
        self.box.refused.connect(self._refused)

    def _build_channels(self, main: Column, via: Via | None) -> None:
        words, theme = self.words, self.theme
        main.space(18)
        main.add(PlainLabel(words("check.via"), theme, "body", bold=True))
        main.space(8)
        row = main.add(FlowRow(theme, 10))
        self._group = QButtonGroup(self)
        self.channels = {one: row.add(Choice(words(f"check.via.{one}"), theme, compact=True)) for one in _CHANNELS}
        self.unsure = row.add(Choice(words("check.via.unsure"), theme, compact=True))
        for choice in (*self.channels.values(), self.unsure):
            self._group.addButton(choice)
        (self.channels[via] if via else self.unsure).setChecked(True)

    def _build_help(self, help_: Column) -> None:
        words, theme = self.words, self.theme
        help_.add(PlainLabel(words("check.how"), theme, "h3", bold=True))
        help_.space(12)
        for number, key in enumerate(_STEPS, 1):
            help_.add(NumberedStep(number, words(key), theme))
            help_.space(12)
        help_.space(6)
        help_.add(Rule(theme))
        help_.space(18)
        help_.add(IconLine("wifi-slash", words("check.offline"), theme, "muted"))

    def _paste(self) -> None:
        if not self.box.isReadOnly():
            before = self.box.text
            self.box.paste()
            if self.box.text == before and not self.box.document().isModified():
                self._say("check.nothing-to-paste", wrong=True)
        self.box.setFocus()

    def _clear(self) -> None:
        if not self.box.isReadOnly():
            self.box.empty()
        self.box.setFocus()

    def _edited(self) -> None:
        self._forget_reading()
        self._pause.start(_PAUSE_MS)

    def _forget_reading(self) -> None:
        self._pause.stop()
        if self._reading is not None:
            self._reading.forget()

    def _read(self) -> None:
        text = self.box.text
        if not text.strip():
            self.box.use_mono(mono=False)
            self._say("check.privacy")
        elif len(text.encode()) > MAX_BYTES:
            self._say("check.too-long", wrong=True)
        else:
            self._reading = background.run(
                lambda: self._describe(text), self._show_reading, self._no_reading, DEADLINE_MS
            )

    def _show_reading(self, reads: Reads) -> None:
        one_address = reads.kind in {Kind.LINK, Kind.SENDER} and "\n" not in self.box.text.strip()
        self.box.use_mono(mono=one_address)
        self.line.set_color("muted")
        self.line.setText(f"{self._reads_as(reads)} {self.words('check.privacy')}")

    def _reads_as(self, reads: Reads) -> str:
        match reads.kind:
            case Kind.LINK:
                return self.words("check.reads.link")
            case Kind.SENDER:
                return self.words("check.reads.sender")
        if reads.links:
            return self.words("check.reads.message-links", count=reads.links)
        return self.words("check.reads.message")

    def _no_reading(self) -> None:
        self._say("check.privacy")

    def _refused(self) -> None:
        self._say("check.paste-too-long", wrong=True)

    def _say(self, key: str, *, wrong: bool = False) -> None:
        self.line.set_color("palsu" if wrong else "muted")
        self.line.setText(self.words(key))
        if key != "check.privacy":
            announce(self, self.line.text())

    def _answered(self, judgement: Judgement) -> None:
        self._rest()
        self.wants.emit(Open("verdict", judgement))

    def _failed(self) -> None:
        self._rest()
        self._say("check.failed", wrong=True)

    def _rest(self) -> None:
        self.box.setReadOnly(False)
        self.changed.emit()
