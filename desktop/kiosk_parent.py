"""The process of a kiosk that has no window: it watches over the one that has, and gives every visit a new process.

It holds nothing of a person, not even a picture of the screen: what it knows of the window is one word a line. What
somebody typed stands in the memory of a process that is gone when the next visitor sits down.
"""

import datetime
import faulthandler
import gc
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple

from desktop.adapters.kiosk_child import KioskChild
from desktop.adapters.kiosk_lock import RunsAlreadyError, one_kiosk
from desktop.adapters.own_command import own_command
from desktop.adapters.policy_file import load_policy, place_in_use
from desktop.adapters.process_safety import keep_no_core
from desktop.adapters.sleepless_clock import sleepless
from desktop.arguments import CALL, KIOSK_WINDOW, LANG, POLICY, TRIED
from desktop.cli.help import plain_words, sentence
from desktop.cli.kiosk_policy import problem_lines
from desktop.cli.terminal import complain
from desktop.kiosk_tally import Clerk, Store
from desktop.logic.kiosk.falls import PAUSE_S, Falls
from desktop.logic.kiosk.lines import Line, Told
from desktop.logic.kiosk.policy import Problem
from desktop.logic.kiosk.visit_count import Counted
from desktop.logic.kiosk.watch import Watch

LOOK_S = 0.25
"""Seconds from one look at everything to the next, at most."""

LEAVING_S = 1.5
"""Seconds that a window has to end when it was let go of: a second more than its wipe and its last look take."""

MOST_AT_ONCE = 100
"""Lines that are taken between two looks: a window that says the same without end must not be all that is heard."""

OK, NO_SCREEN, RUNS_ALREADY = 0, 69, 75
"""As in sysexits.h: EX_UNAVAILABLE, EX_TEMPFAIL."""

CommandOf = Callable[[bool], Sequence[str]]
"""The command of a window; True for the one that only calls staff."""


class Window:
    """One window, coming up or shown. `call`: it calls staff; `over`: its visit has ended, and it only covers."""

    def __init__(self, child: KioskChild, *, call: bool) -> None:
        self.child, self.call = child, call
        self.watch, self.over = Watch(), False


class Event(NamedTuple):
    """What a window said, None for its end; or, without a window, that everything is to end."""

    child: KioskChild | None = None
    line: Line | None = None


class Kiosk:
    """Keeps one window open, or two for the moment in which one follows the other. `now` counts seconds.

    `count` hears as what each visit is counted, and takes no time.
    """

    def __init__(
        self,
        command: CommandOf,
        now: Callable[[], float] = time.monotonic,
        count: Callable[[Counted], None] = lambda _: None,
    ) -> None:
        self._command, self._now, self._count = command, now, count
        self._events = SimpleQueue[Event]()
        self._shown: Window | None = None
        self._coming: Window | None = None
        self._leaving: dict[KioskChild, float] = {}
        """Those that were let go of, and the moment at which each is ended."""
        self._falls, self._not_before = Falls(), 0.0
        self._ever_ready = False
        self._tried: float | None = None
        """When a wrong PIN was last typed that the disk could not keep: the next window waits too."""
        self._status: int | None = None

    def stop(self) -> None:
        """End everything; may be called by a signal and from any thread."""
        self._events.put(Event())

    def run(self) -> int:
        """Stay until somebody ends it; gives the exit status. No window of it is left then."""
        try:
            last = self._now()
            while self._status is None:
                self._keep_one_open()
                self._take(LOOK_S)
                last = self._look(last)
            return self._status
        finally:
            self._end()

    def _keep_one_open(self) -> None:
        now = self._now()
        call = self._falls.calls(now)
        stands = self._shown is not None and not self._shown.over and not (self._shown.call and not call)
        if self._coming is not None or stands or now < self._not_before:
            return
        try:
            self._coming = Window(KioskChild(self._command_of(call=call), self._heard), call=call)
        except OSError:  # no room for a process
            self._fell(call=True)

    def _command_of(self, *, call: bool) -> Sequence[str]:
        tried = () if self._tried is None else (TRIED.name, f"{self._tried:.1f}")
        return (*self._command(call), *tried)

    def _heard(self, child: KioskChild, line: Told | None) -> None:
        """From the thread that listens. As what a visit is counted, no window's state depends on."""
        if isinstance(line, Counted):
            self._count(line)
        else:
            self._events.put(Event(child, line))

    def _take(self, seconds: float) -> None:
        """All that was said, or the next thing that is said within so many seconds."""
        with suppress(Empty):
            self._hear(self._events.get(timeout=seconds))
            for _ in range(MOST_AT_ONCE):
                self._hear(self._events.get_nowait())

    def _hear(self, event: Event) -> None:
        if event.child is None:
            self._status = OK
        elif event.child in self._leaving:
            if event.line is None:
                del self._leaving[event.child]
        elif event.line is None:
            self._ended(event.child)
        else:
            self._said(event.child, event.line)

    def _said(self, child: KioskChild, line: Line) -> None:
        window = self._of(child)
        if window is None:
            return
        window.watch = window.watch.hears(line)
        if line is Line.READY and window is self._coming:
            self._put_in_place(window)
        elif line is Line.OVER:
            window.over = True
        elif line is Line.UNKEPT:
            self._tried = sleepless()
        elif line is Line.OUT and window is self._shown:
            self._status = OK

    def _put_in_place(self, window: Window) -> None:
        """The new window is painted: the one that covered the screen until now goes, with all that its process held."""
        covering, self._shown, self._coming, self._ever_ready = self._shown, window, None, True
        if covering is not None:
            self._let_go(covering.child)

    def _ended(self, child: KioskChild) -> None:
        window = self._of(child)
        if window is None:
            return
        if child.status == NO_SCREEN and not self._ever_ready:
            self._status = NO_SCREEN
        self._lose(window)

    def _look(self, last: float) -> float:
        """Who was silent for too long is lost; who was let go of and stays is ended. Gives the moment of the look."""
        now = self._now()
        for window in (self._shown, self._coming):
            if window is not None and not window.over:  # what only covers the screen may be as silent as it likes
                window.watch = window.watch.after(now - last)
                if window.watch.lost:
                    window.child.kill()
                    self._leaving[window.child] = now
                    self._lose(window)
        for child, end in self._leaving.items():
            if now >= end:
                child.kill()
        return now

    def _lose(self, window: Window) -> None:
        """It is gone. One whose visit was over has done its part."""
        if window is self._coming:
            self._coming = None
        else:
            self._shown = None
        if not window.over:
            self._fell(call=window.call)

    def _fell(self, *, call: bool) -> None:
        now = self._now()
        self._falls = self._falls.fell(now)
        if call:
            self._not_before = now + PAUSE_S

    def _of(self, child: KioskChild) -> Window | None:
        return next((one for one in (self._shown, self._coming) if one is not None and one.child is child), None)

    def _let_go(self, child: KioskChild) -> None:
        self._leaving[child] = self._now() + LEAVING_S
        child.let_go()

    def _end(self) -> None:
        """Nobody is left when this returns, in less than two seconds."""
        for window in (self._shown, self._coming):
            if window is not None:
                self._let_go(window.child)
        self._shown = self._coming = None
        self._wait_for_leaving(self._now() + LEAVING_S)
        for child in self._leaving:
            child.kill()
        self._wait_for_leaving(self._now() + LOOK_S)

    def _wait_for_leaving(self, end: float) -> None:
        with suppress(Empty):
            while self._leaving:
                event = self._events.get(timeout=max(0.0, end - self._now()))
                if event.child is not None and event.line is None:
                    self._leaving.pop(event.child, None)


@contextmanager
def ending_by_signal(stop: Callable[[], None]) -> Iterator[None]:
    """As long as it lasts SIGTERM and SIGINT (Ctrl+C) call `stop`. Only in the main thread."""
    kept = [(number, signal.signal(number, lambda *_: stop())) for number in (signal.SIGTERM, signal.SIGINT)]
    try:
        yield
    finally:
        for number, before in kept:
            signal.signal(number, before)


def hold_the_screen(policy: Path | None, language: str | None) -> int:
    """A kiosk until somebody ends it; gives the exit status. `language` stands over the policy's.

    0 ended with the PIN or by the system, 69 no screen, 75 this user runs one already. What is wrong with the policy is
    said at the terminal, with its place; the kiosk runs nevertheless, by the strictest.
    """
    gc.enable()  # main.py switches it off for a window
    faulthandler.disable()
    keep_no_core()
    place = place_in_use(None if policy is None else policy.absolute())
    reading = load_policy(place)
    spoken = language or reading.policy.language
    clerk = Clerk(_open_tally, datetime.datetime.now)
    kiosk = Kiosk(partial(window_command, place, language), count=clerk.take)
    try:
        with one_kiosk(), ending_by_signal(kiosk.stop):
            _tell(reading.problems, spoken)
            clerk.start()
            status = kiosk.run()
            clerk.end()
    except RunsAlreadyError:
        complain(sentence("cli.kiosk.runs", spoken))
        return RUNS_ALREADY
    if status == NO_SCREEN:
        from desktop.system_libraries import why_no_window  # noqa: PLC0415  # only here

        text_id, values = why_no_window()
        complain(sentence(text_id, spoken, **values))
    return status


def window_command(policy: Path | None, language: str | None, call: bool) -> tuple[str, ...]:  # noqa: FBT001  # a value
    """The command of a window; it reads the policy anew, so that a change holds from the next visit on."""
    given = () if policy is None else (POLICY.name, str(policy))
    spoken = () if language is None else (LANG.name, language)
    return own_command(KIOSK_WINDOW, *given, *spoken, *((CALL.name,) if call else ()))


def _open_tally() -> Store:
    from desktop.adapters.tally_store import own_tally  # noqa: PLC0415  # a database: not before the first window

    return own_tally()


def _tell(problems: tuple[Problem, ...], language: str) -> None:
    if problems:
        words = plain_words(language)
        complain("\n".join((words("cli.kiosk.policy.refused"), *problem_lines(problems, words))))
