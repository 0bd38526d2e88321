"""The switch of the old passwords: what it would keep, whether it is on, and what came of pressing it."""

from collections.abc import Callable
from threading import Event
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.logic.rotation.old_passwords import Switch
from desktop.ui.background import Jobs
from desktop.ui.page import Surroundings
from desktop.ui.widgets import Column, Disclosure, PlainLabel
from desktop.ui.widgets.choice import ManyChoice

WAIT_MS = 10_000
"""A key ring that is locked asks its person, who may be slow or elsewhere."""

_READ_MS = 6_000


@unshown
class Switching(NamedTuple):
    """What the switch does; each runs in a thread. `turn_on` asks before it ends whether that is wanted still."""

    is_on: Callable[[], bool]
    turn_on: Callable[[Callable[[], bool]], Switch]
    turn_off: Callable[[], Switch]


class TagSwitch(Column):
    """Nothing is asked of the key ring before the switch is pressed."""

    def __init__(self, around: Surroundings, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(around.theme, 6, parent)
        self._around, self._switching, self._words = around, switching, around.words
        words, theme = around.words, around.theme
        self.box_ = self.add(ManyChoice(words("tag.switch"), theme, words("tag.switch.why"), compact=True))
        self.box_.clicked.connect(self._pressed)
        self.said = self.add(PlainLabel("", theme, "small", "muted"))
        self.said.hide()
        how = self.add(Disclosure(words("tag.how"), theme))
        for number in (1, 2, 3):
            how.body.add(PlainLabel(words(f"tag.how.{number}"), theme, color="muted"))
        self.on = False
        self.waiting = True
        self._given_up = Event()
        self._jobs.run(switching.is_on, self._read, self._unread, _READ_MS)

    @property
    def _jobs(self) -> Jobs:
        return self._around.jobs()

    def _read(self, on: bool) -> None:  # noqa: FBT001  # the answer of a job
        self.on, self.waiting = on, False
        self.box_.setChecked(on)

    def _unread(self) -> None:
        self._read(False)

    def _pressed(self) -> None:
        if self.waiting:
            self.box_.setChecked(self.on)
            return
        self.waiting = True
        self._given_up = given_up = Event()
        wanted = self.box_.isChecked()
        self._say("tag.wait")
        turn_on, turn_off = self._switching.turn_on, self._switching.turn_off
        work = (lambda: turn_on(lambda: not given_up.is_set())) if wanted else turn_off
        self._jobs.run(work, self._done, self._late, WAIT_MS)

    def _done(self, came: Switch) -> None:
        self._read(came is Switch.ON)
        self._say(f"tag.came.{came}")

    def _late(self) -> None:
        self._given_up.set()
        self._read(False)
        self._say("tag.came.late")

    def _say(self, key: str) -> None:
        said = self._words(key)
        self.said.setText(said)
        self.said.show()
        self._around.announce(self, said)
