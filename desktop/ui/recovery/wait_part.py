"""The wait of a step: when it began is asked, when it ends is said; the ring stands beside the clock time in words."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.plan import RunningWait, WaitState
from desktop.logic.recovery.say import clock, wait_line
from desktop.ui.page import Surroundings
from desktop.ui.recovery.when import When
from desktop.ui.steps.wait_ring import Left, WaitRing
from desktop.ui.widgets import Button, Column, PlainLabel, Row, Sunken


class WaitPart(Column):
    """`told` carries when it began, None for unknown."""

    told = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        wait: RunningWait,
        left: Left,
        programme: Programme,
        now: Callable[[], datetime.datetime],
        *,
        known: bool,
    ) -> None:
        super().__init__(around.theme, 14)
        words, theme = around.words, around.theme
        if known or wait.wait.told:
            self._say(around, wait, left, programme)
        if wait.wait.told:
            if wait.state is WaitState.NOT_BEGUN:
                self.begin = self.add(Button(words("when.begin"), theme, "hourglass"))
                self.begin.clicked.connect(lambda: self.told.emit(now().replace(second=0, microsecond=0)))
            return
        self.when = self.add(When(around, "when.wait", now))
        self.when.told.connect(self.told)

    def _say(self, around: Surroundings, wait: RunningWait, left: Left, programme: Programme) -> None:
        words, theme = around.words, around.theme
        band = self.add(Row(theme, 20)) if theme.name == "contrast" else self.add(Sunken(theme))
        row = band if isinstance(band, Row) else band.add(Row(theme, 20))
        said = wait_line(wait, programme, words)
        column = row.add(Column(theme, 4), 1)
        column.stretch()
        column.add(PlainLabel(said, theme, "lead", bold=True))
        if wait.began is not None:
            since = words("when.assumed") if wait.assumed else words("when.since", time=clock(wait.began))
            column.add(PlainLabel(since, theme, color="muted"))
        column.stretch()
        if left.big:
            row.add(WaitRing(left, theme, said))
