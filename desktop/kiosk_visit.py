"""One visit after the other in one window: who sits there, when they are gone, and how nothing of theirs stays.

The end of a visit is a list of steps with names. Each is needed: the tests take every one of them out and find what it
would have left. What a new process makes of the rest is told in `docs/threat-model.md`.
"""

import gc
import time
from collections.abc import Callable
from functools import cached_property, partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPixmapCache

from desktop.adapters.sleepless_clock import sleepless
from desktop.kiosk_rooms import kiosk_rooms
from desktop.logic.kiosk.idle import Idle, Phase
from desktop.logic.kiosk.policy import Reading
from desktop.logic.settings import read_settings
from desktop.premises import Premises
from desktop.ui.application import Application
from desktop.ui.kiosk.countdown import Countdown
from desktop.ui.kiosk.furniture import KIOSK
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

TICK_MS = 250
"""How often the silence is looked at: the countdown tells whole seconds."""

_LONGEST_PRESS = 1.0
"""Seconds that the countdown waits for a button of the mouse to be let go of."""


class Step(NamedTuple):
    """One thing that the end of a visit does."""

    name: str
    do: Callable[["KioskWindow"], None]


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


class KioskWindow(Window):
    """A window for one visitor after the other. It keeps nothing, cannot be closed, and ends a visit by itself."""

    def __init__(
        self,
        application: Application,
        premises: Premises,
        reading: Reading,
        around: Around,
        ticks: Callable[[], float] = time.monotonic,
        steps: "tuple[Step, ...] | None" = None,
    ) -> None:
        self.reading, self.around = reading, around
        self.steps = WIPE if steps is None else steps
        self._choices = dict(premises.outside.settings.load())
        self._first: Place = CallStaff() if around.call else Home()
        policy = reading.policy
        self._idle = Idle(policy.idle_s, policy.countdown_s)
        self._ending = self._was_active = False
        super().__init__(application, premises, partial(kiosk_rooms, reading, around.staff), None, ticks)
        self.begin_anew()

    @cached_property
    def shell(self) -> KioskShell:
        """What is seen; it is built when somebody asks first."""
        return KioskShell(self, KIOSK)

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
        self._idle = self._idle._replace(last=None)

    def choose_anew(self) -> None:
        """Language, size and look are the policy's."""
        self.premises.outside.settings.save(self._choices)
        self._values = dict(self._choices)
        self.settings = read_settings(self._values)

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
            self.finish(quick=True)
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
        return page

    def shown(self, _page: Page) -> None:
        """Whoever leaves the start page begins a visit. No paste is noted: the clipboard is emptied whole."""
        if not self.way.at_home:
            self._begun()

    def finish(self, *, quick: bool) -> None:  # noqa: ARG002  # here every end is a quick one
        """Cover the page at once; everything goes in the next turn, when no button is in the middle of its press."""
        if not self._ending:
            self._ending = True
            self._cover()
            later(self.shell, self.end_visit)

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
        cover = self._ground("kiosk.next")
        self.shell.hang(cover)
        cover.repaint()

    def _ground(self, text: str) -> Ground:
        settings = self.settings
        return Ground(load_theme(settings.theme, settings.text_size / 100), self.words()(text))


def _forget_jobs(window: KioskWindow) -> None:
    """What still runs answers nobody, and nothing on this side holds a question; what still prints is given up."""
    window.visit.jobs.end()
    if window.visit.printing is not None:
        window.visit.printing.end()


def _throw_pages_away(window: KioskWindow) -> None:
    """On Qt's side too, and at once: with them go their fields and what those could undo."""
    window.shell.strip()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _clear_clipboard(window: KioskWindow) -> None:
    window.premises.outside.clipboard().clear()


def _clear_selection(window: KioskWindow) -> None:
    window.premises.outside.clipboard().clear_selection()


def take_over(window: KioskWindow) -> None:
    """What a window that fell could not take with it: some systems keep what was copied there."""
    _clear_clipboard(window)
    _clear_selection(window)


def _remove_files(window: KioskWindow) -> None:
    window.premises.outside.files.clear()


def _collect(_window: KioskWindow) -> None:
    """What holds itself in a ring goes now, not when Python thinks of it."""
    gc.collect()


WIPE = (
    Step("jobs", _forget_jobs),
    Step("pages", _throw_pages_away),
    Step("visit", KioskWindow.begin_anew),
    Step("choices", KioskWindow.choose_anew),
    Step("keyboard", lambda window: window.shell.forget_keyboard()),
    Step("clipboard", _clear_clipboard),
    Step("selection", _clear_selection),
    Step("files", _remove_files),
    Step("pictures", lambda _: QPixmapCache.clear()),
    Step("garbage", _collect),
)
"""The end of a visit, in order."""
