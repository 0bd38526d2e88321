"""One step: what to do, whom to reach, when it was; done or failed, and where that leads."""

import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from desktop.logic.recovery.model import Step
from desktop.logic.recovery.plan import Plan, PlannedStep, RunningWait, WaitState
from desktop.logic.recovery.say import contacts, dial_code, elapsed_line, source_line
from desktop.logic.sources import source_lines
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.recovery.aside import NeverGive
from desktop.ui.recovery.contact_list import ContactList
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.instead import Instead
from desktop.ui.recovery.minutes import Minutes
from desktop.ui.recovery.places import AtStep, Paper
from desktop.ui.recovery.rows import Telling, left_of
from desktop.ui.recovery.step_tabs import StepTabs
from desktop.ui.recovery.wait_part import WaitPart
from desktop.ui.recovery.when import When
from desktop.ui.widgets import Button, Column, Disclosure, Heading, IconLine, PlainLabel, Rule
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.keypad import Keypad
from desktop.ui.widgets.split import Split


class StepPage(Page):
    """A step of the plan, or another way of one that failed. What is told here goes to the desk at once."""

    def __init__(self, around: Surroundings, desk: Desk, step: str) -> None:
        super().__init__(around)
        self._desk, self._step = desk, desk.flow.steps[step]
        self._split = Split(self.theme, parent=self)
        self._body = self._split.main.add(Column(self.theme))
        self.tabs: StepTabs | None = None
        self.contacts: ContactList | None = None
        self.when: When | None = None
        self.wait: WaitPart | None = None
        self.ago: dict[str, PlainLabel] = {}
        self.letter: Button | None = None
        self._guessed = False
        self._build()
        self._build_help()
        self.minutes = Minutes(self)
        self.minutes.passed.connect(self._minute)

    @property
    def title(self) -> str:
        """Which step, and what to do."""
        title, planned = self.words(self._step.title), self._planned()
        if planned is None:
            return self.words("step.alternative.title", title=title)
        return self.words("step.title", n=planned.n, title=title)

    def bar_actions(self) -> tuple[Action, ...]:
        """Done, or it did not work; each is taken back the same way."""
        words, case, name = self.words, self._desk.case(), self._step.id
        done, failed = name in case.done, name in case.failed
        fails = Action(
            words("step.unfailed" if failed else "step.failed"), "x", self._fail,
            also=(words("step.failed"), words("step.unfailed")),
        )  # fmt: skip
        did = Action(
            words("step.undone" if done else "step.done"), "check", self._done, primary=True,
            also=(words("step.done"), words("step.undone")),
        )  # fmt: skip
        return (fails, did)

    def leave(self) -> Place:
        """The step; what was told is told already."""
        return AtStep(self._step.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def _planned(self) -> PlannedStep | None:
        return next((one for one in self._desk.plan().steps if one.step.id == self._step.id), None)

    def _build(self) -> None:
        words, theme, body, planned = self.words, self.theme, self._body, self._planned()
        empty(body)
        body.add(PlainLabel(self._above(planned), theme, color="muted"))
        body.space(6)
        body.add(Heading(words(self._step.title), theme, "h1"))
        if self._step.detail is not None:
            body.space(8)
            body.add(PlainLabel(words(self._step.detail), theme, "lead"))
        body.space(20)
        if code := dial_code(words(self._step.title)):
            body.add(Keypad(code, words("step.keypad", keys=" ".join(code)), theme))
            body.space(20)
        if self._step.id in self._desk.case().failed:
            self._build_instead()
        if planned is not None and planned.parts:
            self._build_parts(planned.parts)
        self._build_reach(planned)
        self._build_times(planned)

    def _above(self, planned: PlannedStep | None) -> str:
        if planned is None:
            return self.words("step.alternative")
        group = self.words(f"plan.group.{planned.step.group.word}")
        return self.words("step.above", n=planned.n, all=len(self._desk.plan().steps), group=group)

    def _build_parts(self, parts: tuple[Step, ...]) -> None:
        """What one form is to say, when several things are asked for in it."""
        self._body.add(Heading(self.words("step.parts"), self.theme))
        self._body.space(8)
        for part in parts:
            self._body.add(IconLine("pencil", self.words(part.title), self.theme))
            self._body.space(6)
        self._body.space(16)

    def _build_reach(self, planned: PlannedStep | None) -> None:
        desk, name = self._desk, self._step.id
        chosen, may_copy = desk.case().chosen.get(name, ""), desk.copy is not None
        if self._step.tabs:
            self.tabs = self._body.add(
                StepTabs(self._step.tabs, desk.programme, self.words, self.theme, chosen=chosen, may_copy=may_copy)
            )
            self.tabs.picked.connect(self._picked)
            self.tabs.copied.connect(self._copy)
            self._body.space(20)
        found = contacts(desk.programme, planned.contacts if planned else self._step.contacts, self.words)
        if found and not self._step.tabs:
            self.contacts = self._body.add(
                ContactList(found, self.words, self.theme, chosen=self._bank(chosen), may_copy=may_copy)
            )
            self.contacts.picked.connect(self._picked)
            self.contacts.copied.connect(self._copy)
            self._body.space(20)

    def _bank(self, chosen: str) -> str:
        """The bank that was chosen here, else at any other step: it is asked for once."""
        known = [one for one in self._desk.case().chosen.values() if one in self._step.contacts]
        return chosen or next(iter(known), "")

    def _build_times(self, planned: PlannedStep | None) -> None:
        desk, plan = self._desk, self._desk.plan()
        self.wait, self.ago = None, {}
        wait = self._wait(plan)
        if wait is not None:
            left, known = left_of(wait, self._telling(plan)), wait.wait.id in desk.case().times
            self.wait = self._body.add(WaitPart(self.around, wait, left, desk.programme, desk.now, known=known))
            self.wait.told.connect(lambda at: self._told(wait.wait.id, at))
            return
        for key in plan.elapsed if planned is not None and self._counts(plan.situation) else ():
            self.ago[key] = self._body.add(PlainLabel("", self.theme, "lead", bold=True))
            self._body.space(10)
            self.when = self._body.add(When(self.around, f"when.{key}", desk.now))
            self.when.told.connect(lambda at, key=key: self._told(key, at))
        self._tell_ago(plan)

    def _telling(self, plan: Plan) -> Telling:
        return Telling(self._desk.flow, self._desk.programme, plan, self._desk.case(), self.words)

    def _wait(self, plan: Plan) -> RunningWait | None:
        return next((one for one in plan.waits if one.step == self._step.id), None)

    def _tell_ago(self, plan: Plan) -> None:
        for key, label in self.ago.items():
            minutes = plan.elapsed.get(key)
            label.setVisible(minutes is not None)
            label.setText("" if minutes is None else elapsed_line(minutes, self.words))

    def _tell_wait(self, plan: Plan) -> None:
        wait = self._wait(plan)
        if self.wait is not None and wait is not None:
            known = wait.wait.id in self._desk.case().times
            self.wait.show_wait(wait, left_of(wait, self._telling(plan)), known=known, guessed=self._guessed)

    def _minute(self) -> None:
        """What is said of times is true again; who has the keyboard keeps it, and only the end of a wait is heard."""
        plan, before = self._desk.plan(), self.wait.said if self.wait else ()
        self._tell_ago(plan)
        self._tell_wait(plan)
        wait = self._wait(plan)
        if self.wait is not None and wait is not None and wait.state is WaitState.OVER and self.wait.said != before:
            self.announce(self, self.wait.said[0])

    def _counts(self, situation: frozenset[str]) -> bool:
        """Whether time is counted at this step: where it starts a plan of this situation."""
        rules = self._desk.flow.order.rules
        return any(
            self._step.id in rule.steps and rule.kind == "starts" and any(one.holds(situation) for one in rule.when)
            for rule in rules
        )

    def _build_instead(self) -> None:
        made = Instead(self.around, self._desk, self._step)
        made.opens.connect(lambda step: self.wants.emit(Open(AtStep(step))))
        self._body.add(made)
        self._body.space(24)

    def _build_help(self) -> None:
        words, theme, help_, step = self.words, self.theme, self._split.help, self._step
        planned = self._planned()
        sources = planned.sources if planned else step.sources
        help_.add(Heading(words("step.where"), theme))
        help_.space(8)
        help_.add(PlainLabel(words(f"step.where.{step.where.value}"), theme))
        help_.space(18)
        help_.add(PlainLabel(source_line(step, sources, self._desk.programme, words), theme, "small", "muted"))
        more = help_.add(Disclosure(words("step.sources"), theme))
        for line in source_lines(words, self._desk.programme, sources):
            more.body.add(PlainLabel(line, theme, "small", "muted"))
        help_.space(10)
        self._build_letter()
        help_.add(Rule(theme))
        help_.space(18)
        help_.add(NeverGive(self.around))

    def _build_letter(self) -> None:
        """The way to the letter that goes with this step, if one does."""
        found = next((one for one in self._desk.plan().letters if set(one.cards) & set(self._step.cards)), None)
        if found is not None:
            self._split.help.space(8)
            self.letter = self._split.help.add(Button(self.words("step.letter"), self.theme, "file-text"))
            self.letter.clicked.connect(lambda: self.wants.emit(Open(Paper(found.id))))
            self._split.help.space(20)

    def _picked(self, what: str) -> None:
        self._desk.keep(self._desk.case().picked(self._step.id, what))

    def _copy(self, value: str) -> None:
        if self._desk.copy is not None:
            self._desk.copy(value)
            self.announce(self, self.words("step.copied"))

    def _told(self, key: str, at: datetime.datetime | None) -> None:
        """A time was told; the keyboard stays where it was. A wait of unknown start is counted from this minute on."""
        self._guessed = at is None and self.wait is not None
        if self._guessed:
            at = self._desk.now().replace(second=0, microsecond=0)
        self._desk.keep(self._desk.case().timed(key, at))
        plan = self._desk.plan()
        self._tell_ago(plan)
        self._tell_wait(plan)
        if self.wait is not None and self.wait.begin is not None:
            self._split.task.setFocus()
            self.wait.take_begun()
        said = " ".join(self.wait.said) if self.wait is not None else self.ago[key].text()
        if said:
            self.announce(self, said)

    def _done(self) -> None:
        done = self._step.id in self._desk.case().done
        self._desk.keep(self._desk.case().ticked(self._step.id, self._desk.now()))
        if done:
            self._again()
        else:
            self.wants.emit(Open(self._desk.onward()))

    def _fail(self) -> None:
        self._desk.keep(self._desk.case().fails(self._step.id, self._desk.now()))
        self._again()

    def _again(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._body.isAncestorOf(focused):
            self._split.task.setFocus()
        self._build()
        self.changed.emit()
