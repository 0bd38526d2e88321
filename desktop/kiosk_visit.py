"""One visit after the other in one window: who sits there, when they are gone, and how nothing of theirs stays."""

import time
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.adapters.sleepless_clock import sleepless
from desktop.kiosk_rooms import kiosk_rooms
from desktop.kiosk_topics import topic_of
from desktop.kiosk_wipe import WIPE, Step
from desktop.logic.kiosk.idle import Idle, Phase
from desktop.logic.kiosk.policy import Reading
from desktop.logic.kiosk.visit_count import Counted, VisitCount
from desktop.logic.settings import read_settings
from desktop.premises import Premises
from desktop.ui.application import Application
from desktop.ui.kiosk.countdown import Countdown
from desktop.ui.kiosk.furniture import ASSISTED, KIOSK
from desktop.ui.kiosk.ground import Ground
from desktop.ui.kiosk.places import CallStaff
from desktop.ui.kiosk.shell import KioskShell
from desktop.ui.kiosk.staff import StaffWays
from desktop.ui.later import later
from desktop.ui.page import Intention, Page, Surroundings
from desktop.ui.places import Home, Place
from desktop.ui.theme import load_theme
from desktop.visit import Visit
from desktop.window import Window

if TYPE_CHECKING:
    from desktop.kiosk_helper import Helper

TICK_MS = 250
"""How often the silence is looked at: the countdown tells whole seconds."""

_LONGEST_PRESS = 1.0
"""Seconds that the countdown waits for a button of the mouse to be let go of."""


class Around(NamedTuple):
    """What a kiosk's window has around it: seconds that nobody can set, who hears that a visit is over, staff's ways.

    `over` is called when everything is wiped and the cover stands: another process goes on from there. None: the next
    visit begins in this window.
    """

    staff: StaffWays
    clock: Callable[[], float] = sleepless
    over: Callable[[], None] | None = None
    call: bool = False
    """Whether the window fell too often: no room is loaded, and staff is asked for."""
    alive: Callable[[], None] = lambda: None
    """Called before and after what takes long: a page that is opened first is read from the disk."""
    counted: Callable[[Counted], None] = lambda _: None
    """Hears as what a visit is counted that is over. It takes no time and raises nothing."""


class KioskWindow(Window):
    """A window for one visitor after the other. It keeps nothing, cannot be closed, and ends a visit by itself."""

    def __init__(
        self,
        application: Application,
        premises: Premises,
        reading: Reading,
        around: Around,
        ticks: Callable[[], float] = time.monotonic,
        steps: tuple[Step, ...] = WIPE,
    ) -> None:
        self.reading, self.around = reading, around
        self.steps = steps
        self._choices = dict(premises.outside.settings.load())
        self._first: Place = CallStaff() if around.call else Home()
        policy = reading.policy
        self._idle = Idle(policy.idle_s, policy.countdown_s)
        self._ending = self._was_active = False
        self.count = VisitCount(assisted=policy.assisted)
        self.helper = self._make_helper()
        rooms = partial(kiosk_rooms, reading, around.staff, self.helper)
        super().__init__(application, premises, rooms, None, ticks)
        self.begin_anew()

    @cached_property
    def shell(self) -> KioskShell:
        """What is seen; it is built when somebody asks first."""
        return KioskShell(self, KIOSK if self.helper is None else ASSISTED, self.helper)

    @property
    def idle(self) -> Idle:
        """The silence of the visit."""
        return self._idle

    @property
    def ending(self) -> bool:
        """Whether the visit is over and its end under way."""
        return self._ending

    def begin_anew(self) -> None:
        """Nobody sits here."""
        self.visit = Visit(self.premises.outside, self._first, self._first)
        self.count = VisitCount(assisted=self.reading.policy.assisted)
        self._idle = self._idle._replace(last=None)
        if self.helper is not None:
            self.helper.new_visit()

    def choose_anew(self) -> None:
        """Language, size and look are the policy's."""
        self.premises.outside.settings.keep(self._choices)
        self.settings = read_settings(self._choices)

    def watch(self) -> None:
        """Look at the silence from now on, and cover the page while nobody looks; after the first paint."""
        timer = QTimer(self.shell)
        timer.timeout.connect(self.tick)
        timer.start(TICK_MS)
        self.shell.follow(self.application.qt, self.note_state)

    def stirred(self) -> None:
        """Somebody did something. What asks whether they are there goes after the event, or it would hit the page."""
        self._idle = self._idle.stirred(self.around.clock())
        if isinstance(self.shell.over, Countdown):
            later(self.shell, self.tick)

    def tick(self) -> None:
        """Ask whoever is silent, and end their visit when they stay so."""
        now, over = self.around.clock(), self.shell.over
        phase = self._idle.phase(now)
        if self._ending:
            return
        if phase is Phase.OVER:
            self._finish(timed_out=True)
        elif phase is Phase.ASKED:
            self._count(self._idle.left(now))
        elif isinstance(over, Countdown) and self._let_go(now):
            self.shell.draw_back()

    def _let_go(self, now: float) -> bool:
        """Whether the press that said so is over, or so old that nobody will tell: the page gets no half of one."""
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        return not pressed or now - (self._idle.last or now) >= _LONGEST_PRESS

    def note_state(self, state: Qt.ApplicationState) -> None:
        """Cover what is typed while another program has the keyboard, but not before ours ever had it."""
        active = state == Qt.ApplicationState.ApplicationActive
        self._was_active = self._was_active or active
        hidden = self._was_active and not active and self._idle.last is not None and not self._ending
        if hidden != self.shell.veiled:
            self.shell.veil(self._ground("kiosk.covered") if hidden else None)

    def choose(self, wanted: Intention) -> None:
        """A choice on the start page begins a visit."""
        self._begun()
        super().choose(wanted)

    def draw(self, place: Place, around: Surroundings) -> Page:
        """The page of a place."""
        self.around.alive()
        page = super().draw(place, around)
        self.around.alive()
        return page if self.helper is None else self.helper.gate(page, place, around)

    def shown(self, page: Page) -> None:
        """Whoever leaves the start page begins a visit. No paste is noted: the clipboard is emptied whole."""
        if not self.way.at_home:
            self._begun()
        if self.helper is not None:
            self.helper.shown(page)
        topic = topic_of(self.way.here)
        if topic is not None:
            self.count.begin(topic)
        if page.is_answer:
            self.count.reached()
        page.answered.connect(self._reached)

    def _reached(self) -> None:
        self.count.reached()

    def finish(self, *, quick: bool) -> None:  # noqa: ARG002  # here every end is a quick one
        """Cover the page at once; everything goes in the next turn, when no button is in the middle of its press."""
        self._finish(timed_out=False)

    def _finish(self, *, timed_out: bool) -> None:
        if not self._ending:
            self._ending = True
            self._cover()
            later(self.shell, self.end_visit)
            self.tell_count(timed_out=timed_out)  # last: whatever comes of it, the visit ends

    def tell_count(self, *, timed_out: bool = False) -> None:
        """Tell as what this visit is counted; after that it is counted no more."""
        counted, self.count = self.count.ended(timed_out=timed_out), VisitCount(assisted=self.reading.policy.assisted)
        if counted is not None and self.reading.policy.tally:
            self.around.counted(counted)

    def close(self) -> None:
        """The window does not close."""

    def end_visit(self) -> None:
        """Wipe, and go on: with the next visit here, or in another process while the cover stands.

        Also when a step failed: a cover that stands for ever helps nobody, and the process that holds the rest goes.
        """
        self._ending = True
        try:
            self.wipe()
        finally:
            self._go_on()

    def _go_on(self) -> None:
        if self.around.over is not None:
            self.around.over()
        else:
            self.shell.veil(None)
            self.shell.begin()
            self._ending = False

    def wipe(self) -> None:
        """Every step, also behind one that fails: half a wipe is worse than a step that was not needed."""
        failed: Exception | None = None
        for step in self.steps:
            try:
                step.do(self)
            except Exception as error:  # noqa: BLE001  # raised below, when the others are done
                failed = error
        if failed is not None:
            raise failed

    def _make_helper(self) -> "Helper | None":
        """Who helps, where the policy says that somebody does."""
        if not self.reading.policy.assisted or self.around.call:
            return None
        from desktop.kiosk_helper import Helper  # noqa: PLC0415  # only where somebody helps

        return Helper(self, self.reading.policy.rooms, lambda: self.count)

    def _begun(self) -> None:
        self._idle = self._idle.begun(self.around.clock())

    def _count(self, left: int) -> None:
        if not isinstance(self.shell.over, Countdown):
            counting = Countdown(self.dress().around, round(self._idle.countdown))
            counting.stay.connect(self.stirred)
            counting.leave.connect(lambda: self.finish(quick=True))
            self.shell.hang(counting)
            counting.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.shell.over, Countdown):
            self.shell.over.show_left(left)

    def _cover(self) -> None:
        if self.helper is not None:
            self.helper.cover()
        cover = self._ground("kiosk.next")
        self.shell.hang(cover)
        cover.repaint()

    def _ground(self, text: str) -> Ground:
        settings = self.settings
        return Ground(load_theme(settings.theme, settings.text_size / 100), self.words()(text))
