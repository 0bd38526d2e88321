"""Whether a password was used before: asked once a text has been judged strong, and said in one line."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.logic.words import Words
from desktop.ui.announcing import Announcer
from desktop.ui.background import Job, Jobs
from desktop.ui.deadlines import PASSWORD_MS
from desktop.ui.theme import Theme
from desktop.ui.widgets import IconLine


@unshown
class Scored(NamedTuple):
    """A password and its score."""

    password: str
    score: int


Knows = Callable[[Scored], bool]
"""Whether it was a password of an account before; runs in a thread. Weak ones are never known."""


class KnownLine(IconLine):
    """Hidden until a password is known again."""

    def __init__(self, words: Words, theme: Theme, announce: Announcer, parent: QWidget | None = None) -> None:
        super().__init__("warning-fill", words("tag.known"), theme, icon_color="terbukti", parent=parent)
        self._said, self._announce = words("tag.known"), announce
        self.hide()

    def show_known(self, *, known: bool) -> None:
        """Show it or not; it is heard when it comes."""
        if known and self.isHidden():
            self._announce(self, self._said)
        self.setVisible(known)


class Asking(QObject):
    """Asks `knows` in the background about the last text only; no answer and a late one say nothing."""

    def __init__(self, line: KnownLine, knows: Knows, jobs: Callable[[], Jobs], parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._knows, self._jobs = line, knows, jobs
        self._last = _Last()
        self.destroyed.connect(self._last.drop)

    def ask(self, scored: Scored) -> None:
        """Ask about this text."""
        self._last.drop()
        self._last.job = self._jobs().run_on(scored, self._knows, self._arrived, self._missed, PASSWORD_MS)

    def stop(self) -> None:
        """What is typed has changed."""
        self._last.drop()
        self._line.show_known(known=False)

    def _arrived(self, known: bool) -> None:  # noqa: FBT001  # the answer of a job
        self._line.show_known(known=known)

    def _missed(self) -> None:
        self._line.show_known(known=False)


class _Last:
    """The job of the last question; it outlives the page by a turn, to be let go of."""

    def __init__(self) -> None:
        self.job: Job | None = None

    def drop(self, *_: object) -> None:
        """Its answer is not heard."""
        if self.job is not None:
            self.job.forget()
        self.job = None
