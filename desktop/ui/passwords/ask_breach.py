"""The question whether a list of leaked passwords on the internet may be asked: its words, and the text it takes along.

A yes is for the password that stands in the field at that moment; an edit takes question and answer away.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.logic.passwords.breach import HOST, Failure, Found, NotFound, Reason
from desktop.ui.once import Once
from desktop.ui.page import Surroundings
from desktop.ui.widgets.boxes import bring_into_view
from desktop.ui.widgets.consent import Answer, Consent, Line, Question, Way, Wish

Told = Found | NotFound | Failure

AskBreach = Callable[[str, Callable[[], bool]], Told]
"""Asks about a password, in a thread; the second argument tells whether the answer is still wanted."""


class BreachQuestion(Consent):
    """A button, then the question, then waiting, then the answer; back to the button when the password changes."""

    def __init__(
        self,
        read: Callable[[], str],
        ask: AskBreach,
        around: Surroundings,
        note: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around.theme, around.announce, around.jobs, parent=parent)
        self._read, self._service, self._words, self._note = read, ask, around.words, note
        self.grew.connect(self._follow)
        self._rest()

    def changed(self) -> None:
        """The password was edited: what was asked or answered was about another one."""
        self.withdraw()
        if self.said:
            self._rest()

    def _rest(self) -> None:
        self.rest(Way(self._words("password-page.breach"), "globe", self._offer))

    def _follow(self) -> None:
        bring_into_view(self)

    def _offer(self) -> None:
        if not self._read():
            self.say(self._only(self._line("empty", "info")))
            return
        words, question = self._words, self._line("question", "globe")
        self.offer(
            Question[Told | None](
                lines=(question,),
                described=question.text,
                yes=words("password-page.breach.yes"),
                no=words("password-page.breach.no"),
                stop=words("password-page.breach.stop"),
                asking=self._line("asking", "hourglass"),
                declined=self._only(self._line("declined", "info")),
                stopped=self._only(self._line("stopped", "info")),
                take=self._take,
                tell=self._tell,
                late=Failure(Reason.TOO_SLOW),
            )
        )

    def _take(self, wish: Wish) -> Callable[[], Told | None]:
        once = Once(self._read())
        wish.lost = once.drop
        return partial(_work, once, wish, self._service)

    def _tell(self, told: Told | None) -> Answer | None:
        match told:
            case Found(count):
                return self._leaked(self._line("found", "x-circle-fill", "palsu", count=count))
            case NotFound():
                return self._only(self._line("not-found", "check", "dikenal"))
            case Failure(reason):
                return self._only(self._line(f"failed.{reason}", "warning-circle-fill", "terbukti"))
            case None:
                self._rest()
                return None

    def _leaked(self, line: Line) -> Answer:
        """With a way to note it for the check-up, where that can be done."""
        told = self._only(line)
        if self._note is None:
            return told
        return told._replace(ways=(Way(self._words("password-page.checkup"), "calendar-check", self._note), *told.ways))

    def _only(self, line: Line) -> Answer:
        """A sentence, and the way back to the question."""
        return Answer((line,), (Way(self._words("password-page.breach.again"), "globe", self._offer),))

    def _line(self, key: str, icon: str, color: str = "muted", **values: int) -> Line:
        text_id = f"password-page.breach.{key}"
        return Line(icon, text_id, self._words(text_id, host=HOST, **values), color)


def _work(once: Once[str], wish: Wish, ask: AskBreach) -> Told | None:
    """Take the text and ask; nothing that this job was made of holds it afterwards."""
    password = once.take()
    return ask(password, wish) if password is not None and wish() else None
