"""One account in the list: how it stands, its dates, and what may be answered or set."""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.draft import OFF, months_of
from desktop.logic.rotation.facts import Answer
from desktop.logic.rotation.says import says
from desktop.logic.rotation.schedule import Standing, State, last_changed
from desktop.logic.words import Words
from desktop.ui.checkup.desk import ICONS, name_of
from desktop.ui.checkup.form import Chosen, every_choices
from desktop.ui.page import Surroundings
from desktop.ui.steps.grouping import Grouping
from desktop.ui.widgets import Button, Column, FlowRow, Heading, Icon, IconLine, Kind, PlainLabel, Row, Rule

ASKED = frozenset({State.URGENT, State.DUE, State.SOON})
"""The states in which the answers stand in place of the interval."""

_LOOKS = {
    State.URGENT: ("warning-circle-fill", "palsu"),
    State.DUE: ("bell", "terbukti"),
    State.SOON: ("clock", "ink"),
    State.FINE: ("check", "ink"),
    State.OFF: ("minus", "muted"),
}
_ANSWER_ICONS = {
    Answer.CHANGED: "check",
    Answer.KEEP: "shield-check",
    Answer.LATER: "clock",
    Answer.DISMISS: "x",
}


class AccountRow(Grouping):
    """`answered` carries an answer, `every` the months of an interval or None.

    The others say that a button was pressed: begin the check-up, change with our help, set name and interval.
    """

    answered = Signal(object)
    every = Signal(object)
    begun = Signal()
    guided = Signal()
    edited = Signal()

    def __init__(self, standing: Standing, today: datetime.date, around: Surroundings) -> None:
        self.standing, self._around = standing, around
        name = name_of(standing.account, around.words)
        said = says(standing, around.words, today)
        super().__init__(name, around.theme, said)
        self.inside.add(Rule(around.theme))
        row = self.inside.add(Row(around.theme, 18))
        row.margins(0, 14, 0, 14)
        icon = Icon(ICONS[standing.account.kind], around.theme, 34, "brand_text")
        row.add(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._body = row.add(Column(around.theme, 6), 1)
        self.name = self._body.add(Heading(name, around.theme))
        shown, color = _LOOKS[standing.state]
        self.says = self._body.add(IconLine(shown, said, around.theme, color))
        self.buttons: dict[str, Button] = {}
        self.interval: Chosen | None = None
        self._facts = self._body.add(Row(around.theme, 32))
        self._build_days()
        self._build_ways()

    def control(self, name: str) -> QWidget | None:
        """A button or a choice by its name."""
        choices = self.interval.choices if self.interval is not None else {}
        return self.buttons.get(name) or choices.get(name)

    @property
    def held(self) -> str:
        """The name of what has the keyboard, empty for nothing here."""
        choices = self.interval.choices if self.interval is not None else {}
        return next((name for name, one in {**self.buttons, **choices}.items() if one.hasFocus()), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The interval beside the days, or under them."""
        super().resizeEvent(event)
        down = self._body.width() < self.theme.px(660)
        self._facts.turn(down=down)
        self._facts.box.setSpacing(self.theme.sp(8 if down else 32))

    def _build_days(self) -> None:
        words, theme, standing = self._around.words, self.theme, self.standing
        days = self._facts.add(FlowRow(theme, 32, 8), 1)
        changed = last_changed(standing.account)
        days.add(_Fact(words("checkup.changed"), _day(changed, words, "checkup.changed.unknown"), self._around))
        if standing.state in {State.DUE, State.SOON}:  # where all is well the sentence has the date already
            days.add(_Fact(words("checkup.next"), _day(standing.due, words, "checkup.next.none"), self._around))
        if standing.state in ASKED:
            return
        chosen = OFF if standing.account.every is None else str(standing.account.every)
        self.interval = self._facts.add(
            Chosen(words("checkup.every.title"), every_choices(words), chosen, self._around)
        )
        self.interval.changed.connect(lambda one: self.every.emit(months_of(one)))

    def _build_ways(self) -> None:
        ways = self._body.add(FlowRow(self.theme, 10, 8))
        asked = self.standing.state in ASKED
        if not asked:  # looked after at any time: to keep it is the end of that
            self._button(ways, "begin", "checkup.begin", "shield-check", Kind.GHOST).clicked.connect(self.begun)
        for answer in self.standing.answers if asked else (Answer.CHANGED,):
            kind = Kind.SECONDARY if asked else Kind.GHOST
            button = self._button(ways, answer, f"checkup.answer.{answer}", _ANSWER_ICONS[answer], kind)
            button.clicked.connect(lambda _on, answer=answer: self._answer(answer))
        if asked:
            self._button(ways, "guided", "checkup.guided", "arrow-right", Kind.GHOST).clicked.connect(self.guided)
        self._button(ways, "edit", "checkup.edit", "pencil", Kind.GHOST).clicked.connect(self.edited)

    def _answer(self, answer: Answer) -> None:
        """To keep a password is asked about first."""
        if answer is Answer.KEEP:
            self.begun.emit()
        else:
            self.answered.emit(answer)

    def _button(self, ways: FlowRow, name: str, text: str, icon: str, kind: Kind) -> Button:
        made = self.buttons[name] = ways.add(Button(self._around.words(text), self.theme, icon, kind))
        made.setAccessibleDescription(self.name.text())
        return made


class _Fact(Column):
    """A day under what it is."""

    def __init__(self, label: str, text: str, around: Surroundings) -> None:
        super().__init__(around.theme)
        self.add(PlainLabel(label, around.theme, "small", "muted"))
        self.add(PlainLabel(text, around.theme, bold=True))


def _day(day: datetime.date | None, words: Words, otherwise: str) -> str:
    return words(otherwise) if day is None else words.date(day)
