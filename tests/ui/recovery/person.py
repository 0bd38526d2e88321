"""Somebody in the recovery, at the whole window: what they press, see and hear, and what the clock says."""

import datetime
from collections import deque
from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.logic.recovery.case import Case
from desktop.logic.recovery.flow import following
from desktop.logic.recovery.model import PLAN, Answers, Flow
from desktop.ui.frame import ActionBar
from desktop.ui.page import Open, Page
from desktop.ui.places import Place
from desktop.ui.recovery.plan_page import PlanPage
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.sheets.paper_page import PaperPage
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button, PlainLabel
from desktop.ui.widgets.buttons import Kind
from desktop.window import Window
from tests.ui.shown import NOW, settle

P = TypeVar("P", bound=Page)

MONEY: Answers = {"start": ("given",), "harm": ("money",), "money_how": ("sent",)}
NO_CODE: Answers = {
    "start": ("locked",), "locked_what": ("code",), "code_which": ("signin",), "tries": ("reached",),
}  # fmt: skip
SEVERAL: Answers = {
    "start": ("given",), "harm": ("money", "code", "password"), "money_how": ("sent",), "code_of": ("mail",),
    "same_pw": ("yes",), "access": ("in",),
}  # fmt: skip


class Wall:
    """The clock on the wall: it goes on when a test says so."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime.datetime:
        return self.moment

    def today(self) -> datetime.date:
        return self.moment.date()

    def goes_on(self, minutes: int) -> None:
        self.moment += datetime.timedelta(minutes=minutes)


class Person:
    """`announced` is what a screen reader said, in its order."""

    def __init__(self, window: Window, shell: Shell, wall: Wall, announced: list[str]) -> None:
        self.window, self.shell, self.wall, self.announced = window, shell, wall, announced

    @property
    def question(self) -> QuestionPage:
        return self._page(QuestionPage)

    @property
    def plan(self) -> PlanPage:
        return self._page(PlanPage)

    @property
    def step(self) -> StepPage:
        return self._page(StepPage)

    @property
    def paper(self) -> PaperPage:
        return self._page(PaperPage)

    @property
    def case(self) -> Case:
        assert self.window.visit.case is not None
        return self.window.visit.case

    @property
    def flow(self) -> Flow:
        flow = self.window.premises.flow
        assert flow is not None
        return flow

    @property
    def asked(self) -> str:
        """The id of the question on the screen."""
        return self.question._asked.id

    def goes_to(self, place: Place) -> None:
        """As a button would lead there."""
        self.shell.want(Open(place))
        settle()

    def clicks(self, widget: QWidget) -> None:
        """With the mouse, in the middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle()

    def goes_back(self) -> None:
        """One page, or one question."""
        self.shell.back()
        settle()

    def presses(self, *keys: Qt.Key) -> None:
        """Wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.shell, key)
            settle()

    def types(self, text: str) -> None:
        """Letter by letter."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        settle()

    def chooses(self, *names: str) -> None:
        """Answers of the question on the screen."""
        for name in names:
            self.clicks(self.question.question.choices[name])

    def goes_on(self) -> None:
        """By the filled button of the bar."""
        self.clicks(self.button(Kind.PRIMARY))

    def answers(self, answers: Answers) -> None:
        """Question after question, as each of them is asked."""
        for node, names in answers.items():
            assert self.asked == node
            self.chooses(*names)
            self.goes_on()

    def button(self, kind: Kind) -> Button:
        """A button of the bar by its look; the one back is last of its kind."""
        bar = self.shell.findChild(ActionBar)
        assert bar is not None
        return next(one for one in bar.findChildren(Button) if one.isVisible() and one.kind is kind)

    def named(self, name: str) -> Button:
        """The button of this name on the screen."""
        found = [one for one in self.shell.findChildren(Button) if one.isVisible() and one.accessibleName() == name]
        assert len(found) == 1, name
        return found[0]

    def says(self, key: str, **values: str | int) -> str:
        """A sentence of the language that is chosen now."""
        return self.window.words()(key, **values)

    def reads(self) -> str:
        """All that stands on the page in words."""
        return "\n".join(_texts(self.shell.page))

    def _page(self, kind: type[P]) -> P:
        page = self.shell.page
        assert isinstance(page, kind), type(page).__name__
        return page


def _texts(page: QWidget) -> Iterator[str]:
    for one in page.findChildren(QWidget):
        if one.isVisible():
            yield one.text() if isinstance(one, PlainLabel) else one.accessibleName()


def answers_to(flow: Flow, node: str) -> Answers:
    """A shortest way to a question, one answer each."""
    ways: deque[tuple[Answers, str]] = deque([({}, flow.start)])
    while ways:
        given, at = ways.popleft()
        if at == node:
            return given
        for option in flow.questions[at].options if at != PLAN else ():
            further = {**given, at: (option.id,)}
            ways.append((further, following(flow.questions[at], further)))
    raise LookupError(node)
