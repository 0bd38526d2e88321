"""One question with its answers: one or many, "I do not know" beside them, by pointer, arrows or the keys 1 to 9."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from desktop.logic.private import unshown
from desktop.ui.steps.grouping import Grouping
from desktop.ui.theme import Theme
from desktop.ui.widgets import Heading, PlainLabel
from desktop.ui.widgets.choice import Choice, ManyChoice, one_stop
from desktop.ui.widgets.fault_line import FaultLine

_KEYS = 9
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BESIDE = 640
"""Pixels at 100 % from which many answers stand in two columns: most of them are seen without scrolling."""
_MANY = 5


@unshown
class Offered(NamedTuple):
    """An answer that can be chosen. `unsure` is "I do not know": chosen, it takes back all others."""

    id: str
    text: str
    line: str = ""
    unsure: bool = False


@unshown
class Wording(NamedTuple):
    """A question in words. `many`: more than one answer may hold."""

    heading: str
    offered: tuple[Offered, ...]
    hint: str = ""
    many: bool = False


class _One(Choice):
    """Enter goes on from the answer that is chosen; on one that is not it chooses, as Space does."""

    onwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.isChecked():
            self.onwards.emit()
        else:
            super().keyPressEvent(event)


class _Many(ManyChoice):
    """Enter goes on, Space ticks."""

    onwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.onwards.emit()
        else:
            super().keyPressEvent(event)


class Question(Grouping):
    """`changed` carries the ids of what is chosen, in the order offered; `onwards` says that Enter was pressed."""

    changed = Signal(tuple)
    onwards = Signal()

    def __init__(self, wording: Wording, theme: Theme, chosen: tuple[str, ...] = ()) -> None:
        super().__init__(wording.heading, theme, wording.hint)
        self._wording = wording
        column = self.inside
        self.heading = column.add(Heading(wording.heading, theme, "h1"))
        if wording.hint:
            column.space(6)
            column.add(PlainLabel(wording.hint, theme, "lead", "muted"))
        column.space(22)
        self.error = column.add(FaultLine(theme))
        self.error.margins(0, 0, 0, 14)
        self.choices = self._build(chosen)
        self._boxes = tuple(self.choices.values())
        self._grid = QGridLayout(column.add(QWidget()))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.sp(12))
        self._columns = 0
        self._place()
        self._build_keys()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what is chosen, in the order offered."""
        return tuple(name for name, choice in self.choices.items() if choice.isChecked())

    def first_focus(self) -> QWidget:
        """The first chosen answer, else the first."""
        return next((one for one in self._boxes if one.isChecked()), self._boxes[0])

    def choose(self, *names: str) -> None:
        """Choose these and no others, as a person would; KeyError for one that is not offered."""
        for name in names:
            self.choices[name].setChecked(True)
        if self._wording.many:
            for name in set(self.choices).difference(names):
                self.choices[name].setChecked(False)

    def refuse(self, why: str) -> None:
        """Say in a line above the answers what is missing; it goes with the next change."""
        self.error.tell(why)
        self.setAccessibleDescription(" ".join(part for part in (why, self._wording.hint) if part))
        if why:
            self.first_focus().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column of answers or two."""
        super().resizeEvent(event)
        self._place()

    def _build(self, chosen: tuple[str, ...]) -> dict[str, _One | _Many]:
        made: dict[str, _One | _Many] = {}
        kind = _Many if self._wording.many else _One
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._wording.many)
        for one in self._wording.offered:
            box = made[one.id] = kind(one.text, self.theme, one.line)
            box.setChecked(one.id in chosen)
            box.onwards.connect(self.onwards)
            if not self._wording.many:
                self._group.addButton(box)
            box.toggled.connect(lambda on, one=one: self._turned(one, on=on))
        if not self._wording.many:
            one_stop(self._group)
        return made

    def _turned(self, one: Offered, *, on: bool) -> None:
        if not on and not self._wording.many:
            return  # another one was chosen, and says so
        if on and self._wording.many:
            for other in self._wording.offered:
                if one.unsure != other.unsure or (one.unsure and other is not one):
                    self._quietly_off(other.id)
        self.refuse("")
        self.changed.emit(self.chosen)

    def _quietly_off(self, name: str) -> None:
        box = self.choices[name]
        box.blockSignals(True)
        box.setChecked(False)
        box.blockSignals(False)
        box.update()

    def _build_keys(self) -> None:
        for number, box in enumerate(self._boxes[:_KEYS], 1):
            key = QShortcut(QKeySequence(str(number)), self)
            key.setAutoRepeat(False)
            key.activated.connect(lambda box=box: self._by_key(box))

    def _by_key(self, box: _One | _Many) -> None:
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.click()

    def _place(self) -> None:
        """Many answers stand in two columns where there is room, read line by line."""
        columns = 2 if len(self._boxes) > _MANY and self.width() >= self.theme.px(_BESIDE) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for index, box in enumerate(self._boxes):
            alone = index == len(self._boxes) - 1 and index % columns == 0
            self._grid.addWidget(box, index // columns, index % columns, 1, columns if alone else 1)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
