"""One answer for one press: how strong a secret is, never sooner than after a fixed time.

The work takes the longer the longer the text is. Who waits for the answer beside the person must not learn that.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.background import Jobs
from desktop.ui.deadlines import PASSWORD_MS
from desktop.ui.secrets.live import Question
from desktop.ui.secrets.typed import Answer, Check, Typed

ANSWER_MS = 700
"""So long at least: the longest text that a field takes needs 100 ms on a slow machine of ours."""


class AskedOnce(QObject):
    """Asks `check` about one text. `answered` carries an `Answer`; `late` says that there is none."""

    answered = Signal(object)
    late = Signal()

    def __init__(self, check: Check, jobs: Callable[[], Jobs], parent: QObject) -> None:
        super().__init__(parent)
        self._check, self._jobs = check, jobs
        self._question = Question()
        self._answer: Answer | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(ANSWER_MS)
        self._pause.timeout.connect(self._tell)
        self.destroyed.connect(self._question.drop)

    def ask(self, typed: Typed) -> None:
        """Ask about this text; what was asked before is not wanted any more."""
        self.stop()
        self._pause.start()
        self._question.put(self._jobs().run_on(typed, self._check, self._arrived, self._missed, PASSWORD_MS))

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._pause.stop()
        self._question.drop()
        self._answer = None

    def _arrived(self, answer: Answer) -> None:
        self._answer = answer
        self._tell()

    def _missed(self) -> None:
        self.stop()
        self.late.emit()

    def _tell(self) -> None:
        if self._answer is not None and not self._pause.isActive():
            answer, self._answer = self._answer, None
            self.answered.emit(answer)
