"""The live answer: each keystroke asks anew in the background, the last one wins, a slow answer is said to be slow."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.background import Job, Jobs
from desktop.ui.deadlines import PASSWORD_MS
from desktop.ui.secrets.typed import Answer, Check, Typed

PAUSE_MS = 30
"""A burst of keys is one question."""

SLOW_MS = 150


class Live(QObject):
    """Asks `check` about what `read` gives. `answered` carries an `Answer`; `slow` and `late` say why there is none."""

    answered = Signal(object)
    slow = Signal()
    late = Signal()

    def __init__(
        self,
        read: Callable[[], Typed],
        check: Check,
        jobs: Callable[[], Jobs],
        parent: QObject,
        deadline_ms: int = PASSWORD_MS,
    ) -> None:
        super().__init__(parent)
        self._read, self._check, self._jobs, self.deadline_ms = read, check, jobs, deadline_ms
        self._question = Question()
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
        self._question.put(
            self._jobs().run_on(self._read(), self._check, self._arrived, self._missed, self.deadline_ms)
        )

    def _arrived(self, answer: Answer) -> None:
        self._slow.stop()
        self.answered.emit(answer)

    def _missed(self) -> None:
        self._slow.stop()
        self._question.drop()
        self.late.emit()


class Question:
    """The job of the last question; it outlives the page by a turn, to be let go of."""

    def __init__(self) -> None:
        self._job: Job | None = None

    @property
    def waiting(self) -> bool:
        """Whether its answer is still to come."""
        return self._job is not None and self._job.waiting

    def put(self, job: Job) -> None:
        """Remember the last one."""
        self._job = job

    def drop(self, *_: object) -> None:
        """A job that has not begun finds nothing to do; the answer of one that has is not heard."""
        if self._job is not None:
            self._job.forget()
        self._job = None
