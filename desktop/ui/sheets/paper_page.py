"""A sheet as it will be on paper, and what may be done with it: print, save as a file, copy the text of a letter."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.logic.private import unshown
from desktop.logic.sheet import Code, Sheet
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.printing import OnPaper, Outcome, in_file
from desktop.ui.sheets.by_hand import ByHand
from desktop.ui.sheets.preview import SheetPreview
from desktop.ui.widgets import Button, FlowRow, Heading, IconLine, Kind, ScrollPage
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as

_NO_PAPER = frozenset({Outcome.BY_HAND, Outcome.NO_PRINTER, Outcome.GONE})


class PaperKind(NamedTuple):
    """A sheet that can be chosen here: its key in the place, and the text id of its name."""

    key: str
    name: str


@unshown
class Papers(NamedTuple):
    """The sheets of one page, and which is shown; `place` gives the place of each by its key.

    `text` is the shown one to be copied, empty where it may not be. `codes` are the official addresses to be scanned
    where nothing can be printed.
    """

    kinds: tuple[PaperKind, ...]
    shown: str
    sheet: Sheet
    place: Callable[[str], Place]
    codes: tuple[Code, ...] = ()
    text: str = ""


class PaperPage(Page):
    """One sheet of several. `printing` and `copy` are None where that may not be done: then it is written by hand."""

    is_answer = True

    def __init__(
        self,
        around: Surroundings,
        papers: Papers,
        printing: OnPaper | None,
        copy: Callable[[str], None] | None,
        *,
        files: bool,
    ) -> None:
        super().__init__(around)
        self._papers, self._printing, self._copy, self._files = papers, printing, copy, files
        self._scroll = ScrollPage(self.theme, parent=self)
        content = self._scroll.content
        content.add(Heading(papers.sheet.title, self.theme, "h1"))
        content.space(12)
        self.choices: dict[str, Choice] = {}
        self.pdf: Button | None = None
        self._build_kinds()
        self.said = content.add(IconLine("info", "", self.theme))
        self.said.hide()
        content.space(8)
        self.by_hand = content.add(ByHand(papers.codes, self.words, self.theme))
        self.by_hand.hide()
        if printing is None:
            self._say(self.words("sheet.by-hand"))
            self.by_hand.show_codes()
        content.space(12)
        self.preview = content.add(SheetPreview(papers.sheet, self.theme))
        content.stretch()

    @property
    def title(self) -> str:
        """What the sheet is."""
        return self._papers.sheet.title

    def bar_actions(self) -> tuple[Action, ...]:
        """Print it, and beside that keep it: as a file, or as text on the clipboard."""
        words, actions = self.words, []
        if self._can_copy:
            actions.append(Action(words("sheet.copy"), "copy", self._take))
        elif self._can_save:
            actions.append(Action(words("sheet.pdf"), "floppy-disk", self._save))
        if self._printing is not None:
            actions.append(Action(words("sheet.print"), "printer", self._print, primary=True))
        return tuple(actions)

    def first_focus(self) -> QWidget:
        """The choice of the sheet, else the sheet itself."""
        return next((one for one in self.choices.values() if one.isChecked()), super().first_focus())

    def leave(self) -> Place:
        """The sheet."""
        return self._papers.place(self._papers.shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def _build_kinds(self) -> None:
        """Which sheet, where there are several; and the file, where the bar has another button for it."""
        row, group = self._scroll.content.add(FlowRow(self.theme, 10)), QButtonGroup(self)
        for kind in self._papers.kinds if len(self._papers.kinds) > 1 else ():
            made = self.choices[kind.key] = row.add(Choice(self.words(kind.name), self.theme, compact=True))
            group.addButton(made)
            made.setChecked(kind.key == self._papers.shown)
            made.clicked.connect(lambda _on, key=kind.key: self._show(key))
        if self.choices:
            hear_as(row, As.GROUP, self._papers.sheet.title)
            one_stop(group)
        if self._can_copy and self._can_save:
            self.pdf = row.add(Button(self.words("sheet.pdf"), self.theme, "floppy-disk", Kind.GHOST))
            self.pdf.clicked.connect(self._save)
        self._scroll.content.space(12)

    @property
    def _can_copy(self) -> bool:
        return self._copy is not None and bool(self._papers.text)

    @property
    def _can_save(self) -> bool:
        return self._printing is not None and self._files

    def _show(self, key: str) -> None:
        if key != self._papers.shown:
            self.wants.emit(Open(self._papers.place(key)))

    def _print(self) -> None:
        if self._printing is not None:
            self._printing.on_paper(self._papers.sheet, self, self.around, self._tell)

    def _save(self) -> None:
        self._tell(in_file(self._papers.sheet, self, self.words))

    def _take(self) -> None:
        if self._copy is not None:
            self._copy(self._papers.text)
            self._say(self.words("sheet.copied"))

    def _tell(self, outcome: Outcome) -> None:
        if outcome.value:
            self._say(self.words(outcome.value))
        if outcome in _NO_PAPER:
            self.by_hand.show_codes()
            self._scroll.verticalScrollBar().setValue(0)
        elif outcome.value:
            self.by_hand.hide()

    def _say(self, said: str) -> None:
        self.said.text.setText(said)
        self.said.show()
        self.announce(self, said)
