"""The questions of one check-up: can one still get in, then three about the password. One "no" leads to help."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.rotation.facts import Answer
from desktop.ui.checkup.account_page import account_of
from desktop.ui.checkup.changes import Say
from desktop.ui.checkup.desk import Desk, name_of
from desktop.ui.checkup.places import Asked, StayIn
from desktop.ui.checkup.written import tell_written
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.steps.answers import AnswerSummary, Given, Why
from desktop.ui.steps.progress import StepHeader
from desktop.ui.steps.question import Offered, Question, Wording
from desktop.ui.widgets import IconLine
from desktop.ui.widgets.fault_line import FaultLine
from desktop.ui.widgets.split import Split

QUESTIONS = ("still-in", "one-account", "told-nobody", "typed-safely")
YES, NO, UNSURE = "yes", "no", "unsure"


class AskedPage(Page):
    """One question. Nothing is written before the last is answered well."""

    def __init__(self, around: Surroundings, desk: Desk, place: Asked) -> None:
        super().__init__(around)
        self._desk, self._place = desk, place
        self._number = QUESTIONS.index(place.key) + 1
        account = account_of(desk, place.account)
        self._name = name_of(account, self.words) if account is not None else self.words("checkup.title")
        self._split = Split(self.theme, parent=self)
        self._build_task()
        self._build_help()

    @property
    def title(self) -> str:
        """The account, and which question this is."""
        return f"{self._name}: {self._counted}"

    @property
    def announcement(self) -> str:
        """Which question, and its words."""
        return f"{self.title}. {self.words(self._text)}"

    def bar_actions(self) -> tuple[Action, ...]:
        """Go on; the last one writes it down."""
        last = self._place.key == QUESTIONS[-1]
        text = self.words("checkup.ask.done" if last else "recovery.next")
        return (Action(text, "check" if last else "arrow-right", self._go_on, primary=True, icon_after=not last),)

    def first_focus(self) -> QWidget:
        """The chosen answer, else the first."""
        return self.question.first_focus()

    def leave(self) -> Place:
        """The question with what is chosen."""
        return self._place._replace(answers=self._answers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    @property
    def _counted(self) -> str:
        return self.words("checkup.ask.number", n=self._number, all=len(QUESTIONS))

    @property
    def _text(self) -> str:
        return f"checkup.ask.{self._place.key}"

    @property
    def _answers(self) -> tuple[tuple[str, str], ...]:
        before = tuple(one for one in self._place.answers if one[0] != self._place.key)
        return (*before, *((self._place.key, chosen) for chosen in self.question.chosen))

    def _build_task(self) -> None:
        words, main = self.words, self._split.main
        main.add(StepHeader(self._name, self._counted, self._number, len(QUESTIONS), self.theme))
        main.space(14)
        unsure = Offered(UNSURE, words("checkup.ask.unsure"), unsure=True)
        offered = (Offered(YES, words("checkup.ask.yes")), Offered(NO, words("checkup.ask.no")), unsure)
        chosen = tuple(answer for key, answer in self._place.answers if key == self._place.key)
        self.question = main.add(Question(Wording(words(self._text), offered), self.theme, chosen))
        self.question.onwards.connect(self._go_on)
        self.fault = main.add(FaultLine(self.theme))

    def _build_help(self) -> None:
        words, help_ = self.words, self._split.help
        help_.add(Why(words("recovery.why"), words(f"{self._text}.why"), self.theme))
        help_.space(20)
        before = tuple(
            Given(key, words(f"checkup.ask.{key}"), (words(f"checkup.ask.{answer}"),))
            for key, answer in self._place.answers
            if QUESTIONS.index(key) < self._number - 1
        )
        if before:
            summary = AnswerSummary(words("recovery.answers"), words("recovery.change"), before, self.theme)
            help_.add(summary).change.connect(lambda key: self.wants.emit(Open(self._place._replace(key=key))))
            help_.space(14)
        help_.add(IconLine("trash", words("checkup.ask.not-kept"), self.theme, "muted"))

    def _go_on(self) -> None:
        if not self.question.chosen:
            why = self.words("recovery.choose.one")
            self.question.refuse(why)
            self.announce(self.question, why)
            return
        way = way_after(self._desk, self._place._replace(answers=self._answers))
        if way is not None:
            self.wants.emit(Open(way))
        elif self._desk.book is not None:
            self._desk.book.write((Say(self._place.account, Answer.KEEP),), self._written)

    def _written(self, fault: str) -> None:
        tell_written(self, self.fault, fault)


def way_after(desk: Desk, place: Asked) -> Place | None:
    """Where the answer to this question leads; None when all was answered well.

    Locked out comes first: then what helps there. Any other answer than yes leads to the guided change.
    """
    if dict(place.answers)[place.key] != YES:
        return StayIn() if place.key == QUESTIONS[0] else desk.change(place.account)
    after = QUESTIONS[QUESTIONS.index(place.key) + 1 :]
    return place._replace(key=after[0]) if after else None
