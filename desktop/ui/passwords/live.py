"""The live answer: each keystroke asks anew in the background, the last one wins, a slow answer is said to be slow."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui import background
from desktop.ui.deadlines import PASSWORD_MS
from desktop.ui.passwords.typed import Answer, Check, Once, Typed

PAUSE_MS = 30
"""A burst of keys is one question."""

SLOW_MS = 150


class Live(QObject):
    """Asks `check` about what `read` gives. `answered` carries an `Answer`; `slow` and `late` say why there is none."""

    answered = Signal(object)
    slow = Signal()
    late = Signal()

    def __init__(
        self, read: Callable[[], Typed], check: Check, parent: QObject, deadline_ms: int = PASSWORD_MS
    ) -> None:
        super().__init__(parent)
        self._read, self._check, self.deadline_ms = read, check, deadline_ms
        self._question = _Question()
        self._pause, self._slow = QTimer(self), QTimer(self)
        for timer, then in ((self._pause, self._ask), (self._slow, self.slow.emit)):
            timer.setSingleShot(True)
            timer.timeout.connect(then)
        self.destroyed.connect(self._question.drop)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._pause.isActive() or self._question.waiting

    def ask(self) -> None:
        """What is typed has changed: the answer to what stood there before is not wanted any more."""
        self.stop()
        self._pause.start(PAUSE_MS)
        self._slow.start(SLOW_MS)

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._pause.stop()
        self._slow.stop()
        self._question.drop()

    def _ask(self) -> None:
        once = Once(self._read())
        job = background.run(partial(_work, once, self._check), self._arrived, self._missed, self.deadline_ms)
        self._question.put(once, job)

    def _arrived(self, answer: Answer | None) -> None:
        self._slow.stop()
        if answer is not None:
            self.answered.emit(answer)

    def _missed(self) -> None:
        self._slow.stop()
        self._question.drop()
        self.late.emit()


class _Question:
    """The last question: its text until the job takes it, and the job."""

    def __init__(self) -> None:
        self._once: Once[Typed] | None = None
        self._job: background.Job | None = None

    @property
    def waiting(self) -> bool:
        """Whether its answer is still to come."""
        return self._job is not None and self._job.waiting

    def put(self, once: Once[Typed], job: background.Job) -> None:
        """Remember the last one."""
        self._once, self._job = once, job

    def drop(self, *_: object) -> None:
        """A job that has not begun finds nothing to do; the answer of one that has is not heard."""
        if self._once is not None:
            self._once.drop()
        if self._job is not None:
            self._job.forget()
        self._once = self._job = None


def _work(once: Once[Typed], check: Check) -> Answer | None:
    """Take the text and judge it; afterwards neither the job nor anything it was made of holds it."""
    typed = once.take()
    return check(typed) if typed is not None else None
