"""One question a screen: its answers, why it is asked, what was answered so far; at the first, what to do at once."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.recovery.model import Kind
from desktop.logic.recovery.model import Question as Asked
from desktop.logic.words import Words
from desktop.ui.page import Action, Beside, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.recovery.at_once import AtOnce, at_once
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.places import Asking, AtStep
from desktop.ui.recovery.route import onward, spot_of
from desktop.ui.steps.answers import AnswerSummary, Given, Why
from desktop.ui.steps.progress import StepHeader
from desktop.ui.steps.question import Offered, Question, Wording
from desktop.ui.widgets import IconLine
from desktop.ui.widgets.split import Split


class QuestionPage(Page):
    """A question of the flow. Every tick is told to the desk at once, so nothing is lost by a change of look."""

    def __init__(self, around: Surroundings, desk: Desk, node: str) -> None:
        super().__init__(around)
        self._desk, self._asked = desk, desk.flow.questions[node]
        self._spot = spot_of(desk.flow, desk.case().answers, node)
        self._split = Split(self.theme, parent=self)
        self._build_task()
        self._build_help()

    @property
    def title(self) -> str:
        """The room, and which question this is."""
        return f"{self.words('recovery.title')}: {self._number()}"

    @property
    def announcement(self) -> str:
        """Which question, and its words."""
        return f"{self._number()}. {self.words(self._asked.text)}"

    @property
    def beside(self) -> Beside:
        """How a helper asks it aloud."""
        return Beside(self.words(self._asked.say))

    def bar_actions(self) -> tuple[Action, ...]:
        """Go on."""
        return (Action(self.words("recovery.next"), "arrow-right", self._go_on, primary=True, icon_after=True),)

    def first_focus(self) -> QWidget:
        """The chosen answer, else the first."""
        return self.question.first_focus()

    def leave(self) -> Place:
        """The question; what is chosen is told already."""
        return Asking(self._asked.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def _number(self) -> str:
        number, left = len(self._spot.before) + 1, self._spot.left
        if left:
            return self.words("recovery.question.left", n=number, count=left)
        return self.words("recovery.question.last", n=number)

    def _build_task(self) -> None:
        words, main, number = self.words, self._split.main, len(self._spot.before) + 1
        most = number + self._spot.left
        main.add(StepHeader(words("recovery.title"), self._number(), number, most, self.theme))
        main.space(14)
        chosen = self._desk.case().answers.get(self._asked.id, ())
        self.question = main.add(Question(wording_of(self._asked, self.words), self.theme, chosen))
        self.question.changed.connect(self._chosen)
        self.question.onwards.connect(self._go_on)

    def _build_help(self) -> None:
        words, help_ = self.words, self._split.help
        self.at_once: AtOnce | None = None
        if any(option.preview for option in self._asked.options):
            self.at_once = help_.add(AtOnce(self.around))
            self.at_once.opens.connect(lambda step: self.wants.emit(Open(AtStep(step))))
            self.at_once.show_first(at_once(self._desk, self._asked, self.words), aloud=False)
            help_.space(24)
        help_.add(Why(words("recovery.why"), words(self._asked.why), self.theme))
        help_.space(20)
        if self._spot.before:
            summary = help_.add(
                AnswerSummary(words("recovery.answers"), words("recovery.change"), self._given(), self.theme)
            )
            summary.change.connect(lambda node: self.wants.emit(Open(Asking(node))))
            help_.space(14)
        kept = self._desk.case().kept is not None
        said = words("plan.take.saved.note" if kept else "recovery.not-stored")
        help_.add(IconLine("floppy-disk" if kept else "trash", said, self.theme, "muted"))

    def _given(self) -> tuple[Given, ...]:
        answers, questions = self._desk.case().answers, self._desk.flow.questions
        return tuple(given_of(questions[node], answers[node], self.words) for node in self._spot.before)

    def _chosen(self, chosen: tuple[str, ...]) -> None:
        self._desk.keep(self._desk.case().answered(self._asked.id, chosen))
        if self.at_once is not None:
            self.at_once.show_first(at_once(self._desk, self._asked, self.words), aloud=True)
        self.retold.emit()

    def _go_on(self) -> None:
        if not self.question.chosen:
            many = self._asked.kind is Kind.MANY
            why = self.words("recovery.choose.many" if many else "recovery.choose.one")
            self.question.refuse(why)
            self.announce(self.question, why)
            return
        self.wants.emit(onward(self._desk.flow, self._desk.case().answers, self._asked.id))


def wording_of(asked: Asked, words: Words) -> Wording:
    """A question of the flow in words."""
    offered = tuple(
        Offered(one.id, words(one.text), words(one.line) if one.line else "", one.unsure) for one in asked.options
    )
    return Wording(words(asked.text), offered, words(asked.hint) if asked.hint else "", asked.kind is Kind.MANY)


def given_of(asked: Asked, chosen: tuple[str, ...], words: Words) -> Given:
    """An answer that was given, in words."""
    return Given(asked.id, words(asked.text), tuple(words(one.text) for one in asked.options if one.id in chosen))
