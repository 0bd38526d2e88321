"""The one door to background work: a job runs in a thread, its answer arrives on the window's own thread.

Every job has a number by being a value of its own: whoever asked keeps the last `Job` and `forget()`s the older ones,
so that a late answer to an old question is never shown. A Python thread cannot be stopped; a job that is past its
deadline runs out by itself (the logic has step budgets) and its answer is dropped.

The jobs of a person end with the person: `Jobs.end()` lets go of everything that the window's side holds of them.
"""

import contextlib
import logging
import time
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from desktop.ui.once import Once

G = TypeVar("G")
T = TypeVar("T")

_log = logging.getLogger(__name__)


class Lane(Enum):
    """Who waits behind whom: a text need not wait until a file is read, nor either until a printer answers."""

    TEXTS = "texts"
    FILES = "files"
    REST = "rest"


@cache
def _threads(lane: Lane) -> QThreadPool:
    """The threads of a lane: that of the files is one, as it waits for a process that reads one at a time."""
    if lane is Lane.REST:
        return QThreadPool.globalInstance()
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool


class Job(QObject):
    """A running job. `given` holds what it works on, until it begins.

    It belongs to the application until its thread is done with it: whoever lets go of it last may be that thread, and a
    QObject must go where it lives.
    """

    done = Signal(object)
    over = Signal()

    def __init__(
        self, then: Callable[[Any], None], failed: Callable[[], None], deadline_ms: int, given: Once[Any]
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._then: Callable[[Any], None] | None = then
        self._failed: Callable[[], None] | None = failed
        self._given = given
        # Queued: the signal is emitted in the worker's thread, the answer belongs to this object's thread.
        self.done.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._too_late)
        self._clock.start(deadline_ms)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still awaited."""
        return self._then is not None

    def forget(self) -> None:
        """Let go of the question and of who asked: neither `then` nor `failed` is called."""
        self._then = self._failed = None
        self._given.drop()
        if shiboken6.isValid(self):
            self._clock.stop()

    @Slot(object)
    def _arrived(self, answer: object) -> None:
        then, failed = self._then, self._failed
        self.forget()
        self.over.emit()
        self.deleteLater()
        if then is None or failed is None or not _alive(then):
            return
        if isinstance(answer, _Failure):
            failed()
        else:
            then(answer)

    @Slot()
    def _too_late(self) -> None:
        failed = self._failed
        self.forget()
        if failed is not None and _alive(failed):
            failed()


def _alive(callback: Callable[..., object]) -> bool:
    """Whether the widget that a bound method belongs to still exists on Qt's side."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


class _Failure:
    """What a job answers that raised, or that nobody waits for any more."""


class _Work(QRunnable):
    def __init__(self, work: Callable[[Any], object], given: Once[Any], answer: Job) -> None:
        super().__init__()
        self._work, self._given, self._answer = work, given, answer

    def run(self) -> None:
        """Do the work; an exception's own words may hold a person's text, so only its class is logged."""
        result: object = _Failure()
        try:
            if not self._given.gone:
                # Handed on in the call and by no name: whoever works on it may be the last to hold it.
                result = self._work(self._given.take())
        except Exception as error:  # noqa: BLE001  # whatever happens, the page must get an answer
            _log.error("A background job failed: %s", type(error).__name__)
        if not self._answer.waiting:  # what nobody waits for goes nowhere, not even into Qt's queue
            result = _Failure()
        with contextlib.suppress(RuntimeError):  # the window is gone, and with it the one who asked
            self._answer.done.emit(result)


class Jobs:
    """The running jobs of one person."""

    def __init__(self) -> None:
        self._running: set[Job] = set()

    @property
    def running(self) -> bool:
        """Whether a job runs whose answer may still be wanted."""
        return bool(self._running)

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[], None],
        deadline_ms: int,
        lane: Lane = Lane.REST,
    ) -> Job:
        """Run `job` in the background; call `then` with its answer, or `failed` when it raised or took too long."""
        return self._start(lambda _: job(), then, failed, deadline_ms, Once(()), lane)

    def run_on(
        self,
        given: G,
        job: Callable[[G], T],
        then: Callable[[T], None],
        failed: Callable[[], None],
        deadline_ms: int,
        lane: Lane = Lane.REST,
    ) -> Job:
        """As `run`, for a job that works on something of a person's: it alone has it, from the moment it begins."""
        return self._start(job, then, failed, deadline_ms, Once(given), lane)

    def end(self) -> None:
        """The person is gone: no answer goes anywhere, and nothing here holds any of the questions."""
        for job in self._running:
            job.forget()
        self._running = set()

    def _start(
        self,
        job: Callable[[Any], T],
        then: Callable[[T], None],
        failed: Callable[[], None],
        deadline_ms: int,
        given: Once[Any],
        lane: Lane,
    ) -> Job:
        answer = Job(then, failed, deadline_ms, given)
        running = self._running
        answer.over.connect(lambda: running.discard(answer))
        running.add(answer)
        _threads(lane).start(_Work(job, given, answer))
        return answer


def wait_for_all(milliseconds: int = 5000) -> bool:
    """Wait until no job runs any more; for tests and for the end of the program."""
    until = time.monotonic() + milliseconds / 1000
    return all(_threads(lane).waitForDone(max(0, round(1000 * (until - time.monotonic())))) for lane in Lane)
