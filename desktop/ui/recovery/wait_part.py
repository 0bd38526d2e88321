"""The wait of a step: when it began is asked, when it ends is said; the ring stands beside the clock time in words."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.plan import RunningWait, WaitState
from desktop.logic.recovery.say import clock, wait_line
from desktop.ui.page import Surroundings
from desktop.ui.recovery.when import When
from desktop.ui.steps.wait_ring import Left, WaitRing
from desktop.ui.widgets import Button, Column, PlainLabel, Row, Sunken
from desktop.ui.widgets.emptied import empty


class WaitPart(Column):
    """`told` carries when it began, None for unknown. What is said of the wait follows `show_wait`."""

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
        self._around, self._programme, self._now = around, programme, now
        self._band = self.add(Column(around.theme))
        self._said: tuple[str, ...] = ()
        self.ring: WaitRing | None = None
        self.when: When | None = None
        self.begin: Button | None = None
        self.show_wait(wait, left, known=known)
        if wait.wait.told:
            if wait.state is WaitState.NOT_BEGUN:
                begin = Button(around.words("when.begin"), around.theme, "hourglass")
                self.begin = self.add(begin, 0, Qt.AlignmentFlag.AlignLeft)
                self.begin.clicked.connect(lambda: self.told.emit(now().replace(second=0, microsecond=0)))
            return
        self.when = self.add(When(around, "when.wait", now))
        self.when.told.connect(self.told)

    @property
    def said(self) -> tuple[str, ...]:
        """What is said of the wait: until when, and since when; empty while nobody has told when it began."""
        return self._said

    def show_wait(self, wait: RunningWait, left: Left, *, known: bool, guessed: bool = False) -> None:
        """The wait as it stands now. `guessed`: nobody knows when it began, so that it is counted from now on.

        Nothing that can have the keyboard is touched; while the words stay, only the ring moves.
        """
        if not (known or wait.wait.told):
            return
        said = tuple(self._words_of(wait, guessed=guessed or wait.assumed))
        if said != self._said or self.ring is None or not left.big:
            self._said = said
            self._draw(left)
        else:
            self.ring.show_left(left, said[0])

    def take_begun(self) -> None:
        """It has begun: there is nothing to press any more."""
        if self.begin is not None:
            self.begin.hide()

    def _words_of(self, wait: RunningWait, *, guessed: bool) -> list[str]:
        words, said = self._around.words, [wait_line(wait, self._programme, self._around.words)]
        if guessed:
            said.append(words("when.assumed"))
        elif wait.began is not None:
            today = wait.began.date() == self._now().date()
            said.append(
                words("when.since", time=clock(wait.began))
                if today
                else words("when.since.day", date=words.day(wait.began), time=clock(wait.began))
            )
        return said

    def _draw(self, left: Left) -> None:
        theme = self._around.theme
        empty(self._band)
        band = self._band.add(Row(theme, 20)) if theme.name == "contrast" else self._band.add(Sunken(theme))
        row = band if isinstance(band, Row) else band.add(Row(theme, 20))
        column = row.add(Column(theme, 4), 1)
        column.stretch()
        until, *since = self._said
        column.add(PlainLabel(until, theme, "lead", bold=True))
        for said in since:
            column.add(PlainLabel(said, theme, color="muted"))
        column.stretch()
        self.ring = row.add(WaitRing(left, theme, until)) if left.big else None
