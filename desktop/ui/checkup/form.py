"""What is told of an account: when its password was last changed, how often it is looked after, a name for it."""

import datetime
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit

from desktop.logic.rotation.draft import OFF, WHEN, Draft, Fault, months_of, told_day, told_label
from desktop.logic.rotation.facts import EVERY
from desktop.logic.words import Words
from desktop.ui.checkup.changes import New
from desktop.ui.page import Surroundings
from desktop.ui.steps.grouping import Grouping
from desktop.ui.widgets import Column, FlowRow, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.fault_line import FaultLine


def new_of(draft: Draft, today: datetime.date) -> New | Fault:
    """The account that a form describes."""
    label, day = told_label(draft), told_day(draft, today)
    if isinstance(label, Fault):
        return label
    return day if isinstance(day, Fault) else New(draft.kind, label, months_of(draft.every), day)


class Chosen(Grouping):
    """A row of short answers under a small heading. `changed` carries the id of the chosen one."""

    changed = Signal(str)

    def __init__(self, heading: str, offered: Iterable[tuple[str, str]], chosen: str, around: Surroundings) -> None:
        super().__init__(heading, around.theme)
        self.inside.add(PlainLabel(heading, around.theme, "small", "muted"))
        self.inside.space(4)
        row, self._group = self.inside.add(FlowRow(around.theme, 8)), QButtonGroup(self)
        self.choices: dict[str, Choice] = {}
        for one, text in offered:
            made = self.choices[one] = row.add(Choice(text, around.theme, compact=True))
            self._group.addButton(made)
            made.setChecked(one == chosen)
            made.toggled.connect(lambda on, one=one: self._picked(one) if on else None)
        one_stop(self._group)

    @property
    def chosen(self) -> str:
        """The id of the chosen one, empty for none."""
        return next((one for one, made in self.choices.items() if made.isChecked()), "")

    def _picked(self, one: str) -> None:
        one_stop(self._group)
        self.changed.emit(one)


def every_choices(words: Words) -> tuple[tuple[str, str], ...]:
    """The intervals in words."""
    return (*((str(n), words("checkup.every", count=n)) for n in EVERY), (OFF, words("checkup.every.off")))


class AccountForm(Column):
    """When and how often; `changed` says that something in it was told. `told` is what the form begins with."""

    changed = Signal()

    def __init__(self, draft: Draft, around: Surroundings) -> None:
        super().__init__(around.theme, 8)
        words = around.words
        self._draft = draft
        offered = ((one, words(f"checkup.when.{one}")) for one in WHEN)
        self.when = self.add(Chosen(words("checkup.when"), offered, draft.when, around))
        self._build_day(around)
        self.every = self.add(Chosen(words("checkup.every.title"), every_choices(words), draft.every, around))
        self.when.changed.connect(self._picked)
        self.every.changed.connect(lambda _one: self.changed.emit())

    @property
    def draft(self) -> Draft:
        """What stands here now."""
        return self._draft._replace(when=self.when.chosen, typed=self.day.text(), every=self.every.chosen)

    def refuse(self, text: str) -> None:
        """Say what is wrong with the day."""
        self.fault.tell(text)
        self.day.setFocus()

    def _build_day(self, around: Surroundings) -> None:
        label = around.words("checkup.when.typed")
        self._typed = self.add(Column(around.theme, 4))
        self._typed.add(PlainLabel(label, around.theme, "small", "muted"))
        self.day = self._typed.add(line_edit(label, self._draft.typed, around, 10))
        self.day.setFixedWidth(around.theme.px(180))
        self.fault = self._typed.add(FaultLine(around.theme))
        self._typed.setVisible(self._draft.when == "date")
        self.day.textChanged.connect(self._edited)

    def _picked(self, one: str) -> None:
        self._typed.setVisible(one == "date")
        if one == "date":
            self.day.setFocus()
        self.changed.emit()

    def _edited(self) -> None:
        self.fault.hide()
        self.changed.emit()


def line_edit(name: str, text: str, around: Surroundings, longest: int) -> QLineEdit:
    """A field of one line, as wide as its column lets it be."""
    field = QLineEdit()
    field.setFont(around.theme.font("lead"))
    field.setMinimumHeight(around.theme.size("touch_min"))
    field.setMaximumWidth(around.theme.px(420))
    field.setMaxLength(longest)
    field.setAccessibleName(name)
    field.setText(text)
    return field
