"""When something was: just now, half an hour ago, an hour ago, at an hour of the clock, or nobody knows."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from desktop.logic.recovery.hours import HourFault, read_hour
from desktop.logic.recovery.say import clock
from desktop.ui.page import Surroundings
from desktop.ui.recovery.hour_field import HourField
from desktop.ui.steps.grouping import Grouping
from desktop.ui.widgets import Button, Column, FlowRow, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.fault_line import FaultLine

_AGO = {"now": 0, "half": 30, "hour": 60}
"""Minutes."""


class When(Grouping):
    """`told` carries a moment, or None for unknown. The hour is the only thing that can be typed in this room."""

    told = Signal(object)

    def __init__(self, around: Surroundings, question: str, now: Callable[[], datetime.datetime]) -> None:
        super().__init__(around.words(question), around.theme)
        self._around, self._now = around, now
        words, theme, column = around.words, around.theme, self.inside
        column.add(PlainLabel(words(question), theme, bold=True))
        column.space(8)
        row = column.add(FlowRow(theme, 10))
        self._group = QButtonGroup(self)
        self.choices = {
            one: row.add(Choice(words(f"when.{one}"), theme, compact=True)) for one in (*_AGO, "at", "unknown")
        }
        for one, choice in self.choices.items():
            self._group.addButton(choice)
            choice.toggled.connect(lambda on, one=one: self._picked(one) if on else None)
        one_stop(self._group)
        column.space(8)
        self._build_hour(column)

    def _build_hour(self, column: Column) -> None:
        words, theme = self._around.words, self._around.theme
        self._hour = column.add(Column(theme, 6))
        self._hour.add(PlainLabel(words("when.at.label"), theme, "small", "muted"))
        row = self._hour.add(FlowRow(theme, 10))
        self.field = row.add(HourField(words("when.at.label"), theme))
        self.field.returnPressed.connect(self._read)
        self.button = row.add(Button(words("when.take"), theme))
        self.button.clicked.connect(self._read)
        self.fault = self._hour.add(FaultLine(theme))
        self._hour.hide()

    def _picked(self, one: str) -> None:
        one_stop(self._group)
        self._hour.setVisible(one == "at")
        if one in _AGO:
            self.told.emit(_minute(self._now()) - datetime.timedelta(minutes=_AGO[one]))
        elif one == "unknown":
            self.told.emit(None)
        else:
            self.field.setFocus()

    def _read(self) -> None:
        now = self._now()
        moment = read_hour(self.field.text(), now)
        if not isinstance(moment, HourFault):
            self.fault.hide()
            self.told.emit(moment)
            return
        said = self._around.words(f"when.{moment}", time=clock(now))
        self.fault.tell(said)
        self.field.setFocus()
        self.field.selectAll()
        self._around.announce(self.field, said)


def _minute(moment: datetime.datetime) -> datetime.datetime:
    return moment.replace(second=0, microsecond=0)
