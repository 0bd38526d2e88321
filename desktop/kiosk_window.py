"""The process of one visit: a window that keeps everybody inside, a beat for its parent, an end that leaves nothing.

It is started by the kiosk's parent (`desktop.kiosk_parent`), which reads its lines and starts the next one.
"""

import os
import signal
import sys
import threading
import time
from contextlib import suppress
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from desktop.adapters.parent_pipe import ParentPipe
from desktop.adapters.policy_file import load_policy, place_in_use
from desktop.adapters.process_safety import close_memory
from desktop.adapters.session_bus import start_none
from desktop.first_paint import FirstPaint
from desktop.kiosk_staff import Unkept, staff_ways
from desktop.kiosk_visit import Around, KioskWindow
from desktop.kiosk_wipe import take_over
from desktop.logic.kiosk.lines import Line, Told
from desktop.logic.kiosk.policy import Policy
from desktop.logic.kiosk.selfcheck import Seen, places_windows
from desktop.logic.kiosk.visit_count import Counted
from desktop.logic.private import unshown
from desktop.opening import NO_SCREEN, ask_the_one_screen, windowless
from desktop.premises import kiosk
from desktop.ui.application import Application
from desktop.ui.collecting import collect_here
from desktop.ui.kiosk.covers import FRAMELESS, Covers
from desktop.ui.kiosk.doors import Doors
from desktop.ui.kiosk.ground import Ground
from desktop.ui.theme import load_theme

if TYPE_CHECKING:
    from desktop.kiosk_helper import Helper

BEAT_MS = 500


@unshown
class KioskOptions(NamedTuple):
    """How a visit's process is started: the policy's file (None: nobody wrote one), and the pipe to the parent.

    `language` stands over the policy's. Without a `pipe` one visit follows the other in the same process. `call`: the
    window fell too often; it asks for staff. `tried`: when a wrong PIN was last typed that could not be kept, in the
    seconds of `sleepless()`.
    """

    policy: Path | None = None
    language: str | None = None
    pipe: ParentPipe | None = None
    call: bool = False
    tried: float | None = None


def open_kiosk(options: KioskOptions) -> NoReturn:
    """Hold the screen until the parent or staff end it. The process ends here, whatever still runs in it.

    Its status is 0, or 69 where there is no screen.
    """
    close_memory()
    _say_nothing()
    if windowless():
        os._exit(NO_SCREEN)
    ask_the_one_screen()
    start_none()
    held = Held(Application([sys.argv[0]]), options)
    status = held.run()
    # A thread that never answers would hold up an orderly end, and with it the next person.
    os._exit(status)


class Held:
    """The screen, held: window, covers, doors, beat."""

    def __init__(self, application: Application, options: KioskOptions) -> None:
        self._application = application
        self._pipe = options.pipe
        self._beaten = inf
        self._seen, self._unkept = Seen(), Unkept(options.tried)
        place = place_in_use(options.policy)
        reading = load_policy(place)
        premises = kiosk(reading.policy, options.language)
        staff = staff_ways(reading, place, premises, self._out, lambda: self._seen, self._unkept)
        self._shown = False
        over = None if self._pipe is None else self._over
        around = Around(staff, over=over, call=options.call, alive=self._breathe, counted=self._say_counted)
        self.window = KioskWindow(application, premises, reading, around)
        self.doors = Doors(application.qt, self.window.stirred, self._busy)
        shell = self.window.shell
        shell.setWindowFlags(FRAMELESS)
        theme = load_theme(reading.policy.theme, reading.policy.text_size / 100)
        second = _second_screen(self.window, reading.policy, application.qt.platformName())
        self.covers = Covers(application.qt, shell, lambda: Ground(theme), shell.words("app.name"), second)
        shell.installEventFilter(FirstPaint(shell, self._painted))

    def run(self) -> int:
        """Show it and stay; gives the exit status."""
        self._application.qt.setQuitOnLastWindowClosed(False)
        self.window.shell.showFullScreen()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._leave())
        return self._application.qt.exec()

    def _painted(self) -> None:
        """The person sees it: from now on it beats, and what may wait is made ready."""
        collect_here(self._application.qt)
        take_over(self.window)
        self._shown = self._say(Line.READY)
        self._beat()
        timer = QTimer(self.window.shell)
        timer.timeout.connect(self._beat)
        timer.start(BEAT_MS)
        self.window.watch()
        self._application.load_all_faces()
        if not self.window.around.call:
            for engine in (self.window.engine.checker, self.window.engine.estimator):
                self.window.visit.jobs.run(engine, lambda _: None, lambda: None, 60_000)

    def _breathe(self) -> None:
        """A slow disk takes its time with a page that nobody opened yet: that is no window that hangs."""
        if self._shown:
            self._say(Line.BEAT)

    def _beat(self) -> None:
        """From the window's own thread: a window that hangs does not beat."""
        self._beaten = time.monotonic()
        self._look_at_screens()
        if not self._say(Line.BEAT):
            self._leave()

    def _busy(self) -> None:
        """Keys that come faster than a page takes them let no timer run: in the middle of them it does not hang."""
        if time.monotonic() - self._beaten > BEAT_MS / 1000:
            self._beaten = time.monotonic()
            self._say(Line.BEAT)  # that nobody hears it is for the timer: nothing goes in the middle of a key

    def _over(self) -> None:
        self._say(Line.COVERED)
        self._say(Line.OVER)

    def _say_counted(self, counted: Counted) -> None:
        """The parent writes it down: this process ends with its visit."""
        self._say(counted)

    def _out(self) -> None:
        """Staff end the kiosk."""
        self._say(Line.OUT)
        self._leave()

    def _leave(self) -> None:
        """Wipe and end, also from the middle of a visit."""
        for last in (self.window.tell_count, self.window.wipe):
            with suppress(Exception):
                last()
        self._application.qt.exit(0)

    def _look_at_screens(self) -> None:
        """On the window's thread; the self-check runs in another. One screen is the visit's, every other is covered."""
        screens = len(self._application.qt.screens())
        self._seen = Seen(screens, screens - 1 - len(self.covers.covers), helper=self.covers.helps)

    def _say(self, line: Told) -> bool:
        """Tell the parent; before anything else that it is to remember a wrong PIN."""
        if self._pipe is None:
            return True
        if not self._unkept.told:
            self._unkept.told = True
            self._pipe.say(Line.UNKEPT)
        return self._pipe.say(line)


def _second_screen(window: KioskWindow, policy: Policy, platform: str) -> "Helper | None":
    """Who has a screen of their own: the helper, where the policy wants that and it can be had."""
    if window.helper is None or not policy.helper_screen:
        return None
    from desktop.adapters.probes.around import around  # noqa: PLC0415  # only where two screens are wanted

    return window.helper if places_windows(platform, around()) else None


def _say_nothing() -> None:
    """No message of an error, of a thread or of Qt: any of them may hold what somebody typed."""
    sys.excepthook = lambda *_: None
    sys.unraisablehook = lambda _: None
    threading.excepthook = lambda _: None
    qInstallMessageHandler(_hear)


def _hear(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """Where there is no screen Qt says so, and would abort."""
    if kind == QtMsgType.QtFatalMsg:
        os._exit(NO_SCREEN)
