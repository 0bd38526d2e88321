"""The page with one box for anything: a link, a number, an address, a whole message. It finds out what was pasted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Judgement, Via
from desktop.ui import background
from desktop.ui.clipboard import copied
from desktop.ui.deadlines import TEXT_MS
from desktop.ui.drop_page import DropPage
from desktop.ui.later import later
from desktop.ui.page import Action, Open, Surroundings
from desktop.ui.places import Check, Draft, Place, Send, Verdict
from desktop.ui.verify.check_help import CheckHelp
from desktop.ui.verify.files import FileCheck, Files, copied_picture, offered_file
from desktop.ui.verify.paste_box import PasteBox
from desktop.ui.verify.reading_line import ReadingLine, Reads
from desktop.ui.widgets import Button, Column, FlowRow, Heading, PlainLabel, Row
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.split import Split

_BESIDE = 520  # the effective width from which two buttons have room beside the name of the box
_CHANNELS = (Via.WHATSAPP, Via.SMS, Via.EMAIL, Via.CALL, Via.SOCIAL)


class CheckPage(DropPage):
    """Holds a text, asks the given `check` in the background, opens the verdict.

    `files` judges pictures and mails that are dropped, pasted or chosen; None where no file may be opened.
    """

    def __init__(
        self,
        around: Surroundings,
        place: Check,
        check: Callable[[Draft], Judgement],
        describe: Callable[[str], Reads],
        files: Files | None = None,
    ) -> None:
        super().__init__(around)
        self.files = FileCheck(files, self.around.jobs, self) if files is not None else None
        self._check = check
        self._job: background.Job | None = None
        self._another = place.another
        self._enters = False
        self._split = Split(self.theme, parent=self)
        self._build_head(self._split.main)
        self._build_box(self._split.main, place.draft, describe)
        self._build_channels(self._split.main, place.draft.via)
        self._build_help(self._split.help)
        if self.files is not None:
            self.files.answered.connect(self._answered)
            self.files.refused.connect(self._no_file)
            later(self, self.files.prepare)
        self.setAcceptDrops(files is not None)
        self._split.main.stretch()
        if place.draft.text:
            self.line.read()
        if place.another:
            self.box.selectAll()
        if place.offered is not None and (offered := place.offered.take()) is not None:
            self.box.insertFromMimeData(offered)
        if place.start:
            later(self, self.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fills the page; the box takes the height that is left, so that little has to scroll."""
        theme = self.theme
        self._split.setGeometry(self.rect())
        self._over_box.turn(down=theme.width_class(self.window().width()) < _BESIDE)
        self.box.setFixedHeight(min(max(self.height() - theme.px(404), theme.px(124)), theme.px(300)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste means the box, wherever the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def takes(self, data: QMimeData) -> bool:
        """A text, and a file or a picture where one may be opened."""
        is_file = data.hasUrls() or data.hasImage()
        return self.box.canInsertFromMimeData(data) or (self.files is not None and is_file)

    def let_go(self, data: QMimeData) -> None:
        """A text goes into the box, a file is judged."""
        if not self.box.isReadOnly():
            self.box.insertFromMimeData(data)
        self.box.setFocus()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("check.title")

    @property
    def busy(self) -> bool:
        """True while an answer is awaited."""
        reads_file = self.files is not None and self.files.busy
        return reads_file or (self._job is not None and self._job.waiting)

    def bar_actions(self) -> tuple[Action, ...]:
        """One button: check, or that it is being checked."""
        go, busy = self.words("check.go"), self.words("check.busy")
        text, icon = (busy, "hourglass") if self.busy else (go, "magnifying-glass")
        return (Action(text, icon, self.start, primary=True, enabled=not self.busy, also=(go, busy)),)

    def first_focus(self) -> QWidget:
        """The box."""
        return self.box

    def leave(self) -> Place:
        """What stands here."""
        return Check(self.draft, another=self._another)

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
            self.line.say("check.empty", wrong=True)
            self.box.setFocus()
        elif len(draft.text.encode()) > MAX_TEXT:
            self.line.say("check.too-long", wrong=True)
        else:
            self.line.forget()
            self._job = self.jobs.run_on(
                draft, self._check, self._answered, self._failed, TEXT_MS, background.Lane.TEXTS
            )
            self.line.say("check.working")
            self.box.setReadOnly(True)
            self.changed.emit()

    def _build_head(self, main: Column) -> None:
        main.add(Heading(self.title, self.theme, "h1"))
        main.space(6)
        main.add(PlainLabel(self.words("check.lead"), self.theme, "lead", "muted"))
        main.space(22)

    def _build_box(self, main: Column, draft: Draft, describe: Callable[[str], Reads]) -> None:
        words, theme = self.words, self.theme
        row = self._over_box = main.add(Row(theme, 8))
        label = row.add(Heading(words("check.label"), theme), 1, Qt.AlignmentFlag.AlignVCenter)
        both = row.add(Row(theme, 8))
        self.paste = both.add(Button(words("check.paste"), theme, "clipboard", "ghost"))
        self.clear = both.add(Button(words("check.clear"), theme, "x", "ghost"))
        self.paste.clicked.connect(self._paste)
        self.clear.clicked.connect(self._clear)
        main.space(4)
        self.box = main.add(PasteBox(theme))
        self.box.setAccessibleName(words("check.label"))
        self.box.setAccessibleDescription(words("check.lead"))
        self.box.setPlaceholderText(words("check.placeholder"))
        label.setBuddy(self.box)
        main.space(8)
        self.box.restore(draft.text, typed=draft.typed)
        self.line = main.add(ReadingLine(self.box, describe, self.around))
        self.box.refused.connect(self._refused)
        self.box.offered.connect(self._offered)
        self.box.hovered.connect(lambda there: self.light_up(lit=there))
        self.box.entered.connect(self._entered)
        self.line.read_as.connect(self._read_as)
        self.box.textChanged.connect(self._edited)

    def _build_channels(self, main: Column, via: Via | None) -> None:
        words, theme = self.words, self.theme
        main.space(18)
        main.add(PlainLabel(words("check.via"), theme, "body", bold=True))
        main.space(8)
        row = hear_as(main.add(FlowRow(theme, 10)), As.GROUP, words("check.via"))
        self._group = QButtonGroup(self)
        self.channels = {one: row.add(Choice(words(f"check.via.{one}"), theme, compact=True)) for one in _CHANNELS}
        self.unsure = row.add(Choice(words("check.via.unsure"), theme, compact=True))
        for choice in (*self.channels.values(), self.unsure):
            self._group.addButton(choice)
        (self.channels[via] if via else self.unsure).setChecked(True)
        one_stop(self._group)
        self._old_via = via is not None
        self._group.buttonClicked.connect(self._chosen)

    def _build_help(self, help_: Column) -> None:
        shown = help_.add(CheckHelp(self.words, self.theme, files=self.files is not None))
        shown.send.clicked.connect(lambda: self.wants.emit(Open(Send())))
        self.tile = shown.tile
        if self.tile is not None:
            self.tile.button.clicked.connect(self._choose)

    def _paste(self) -> None:
        if not self.box.isReadOnly():
            self.box.insertFromMimeData(copied())
        self.box.setFocus()

    def _offered(self, data: QMimeData) -> None:
        """What was pasted or dropped is no text."""
        holds_file = bool(data.urls())
        if not holds_file and not data.hasImage():
            self.line.say("check.nothing-to-paste", wrong=True)
        elif self.files is None:
            self.line.say("file.not-here", wrong=True)
        elif holds_file:
            self._take(offered_file(data))
        else:
            self._take(copied_picture(data))

    def _choose(self) -> None:
        if self.files is not None and not self.busy and (path := self.files.choose(self)) is not None:
            self._take(path)

    def _take(self, offered: Path | bytes | QImage | None) -> None:
        """Judge a file or a picture; what stands in the box stays there."""
        if self.files is None or self.busy:
            return
        if offered is None:
            self.line.say("file.one", wrong=True)
            return
        self.line.forget()
        self.files.check(offered)
        self.line.say("file.working")
        self.box.setReadOnly(True)
        self.changed.emit()

    def _no_file(self, text_id: str) -> None:
        self._rest()
        self.line.say(text_id, wrong=True)

    def _clear(self) -> None:
        if not self.box.isReadOnly():
            self.box.empty()
        self.box.setFocus()

    def _refused(self) -> None:
        self.line.say("check.paste-too-long", wrong=True)

    def _entered(self) -> None:
        """Enter after one address or number checks it; after anything else it is a new line."""
        if not self.box.typed or self.line.one_address:
            self.start()
        elif self.line.reading:
            self._enters = True
        else:
            self.box.insertPlainText("\n")

    def _read_as(self) -> None:
        """Enter came faster than the text was read."""
        if self._enters:
            self._enters = False
            self._entered()

    def _edited(self) -> None:
        """Something new stands here: it may have come another way than what was answered."""
        if self._another and self._old_via:
            self.unsure.setChecked(True)
        self._another = False

    def _chosen(self) -> None:
        self._old_via = False

    def _answered(self, judgement: Judgement) -> None:
        self._rest()
        self.wants.emit(Open(Verdict(judgement)))

    def _failed(self) -> None:
        self._rest()
        self.line.say("check.failed", wrong=True)

    def _rest(self) -> None:
        self.box.setReadOnly(False)
        self.changed.emit()
