"""The plan: three groups of steps with their ticks, and beside them what to take along and what to know."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.recovery.model import Group
from desktop.logic.recovery.plan import PlannedStep, WaitState
from desktop.logic.recovery.say import wait_line
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.recovery.aside import PlanAside
from desktop.ui.recovery.desk import Desk, current, is_settled
from desktop.ui.recovery.minutes import Minutes
from desktop.ui.recovery.places import AtStep, Planned
from desktop.ui.recovery.rows import Telling, rows_of, way_instead
from desktop.ui.steps.group import PlanGroup
from desktop.ui.steps.plan_step import BLEED, PlanStep
from desktop.ui.widgets import Column, Heading, IconLine, PlainLabel, Sunken
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.split import Split


class PlanPage(Page):
    """The plan of what was told. A tick or a failed mark is told to the desk at once."""

    is_answer = True

    def __init__(self, around: Surroundings, desk: Desk, *, changed: bool = False) -> None:
        super().__init__(around)
        self._desk, self._changed = desk, changed
        self.plan = desk.plan()
        self._split = Split(self.theme, bleed=BLEED, parent=self)
        self.groups: dict[Group, PlanGroup] = {}
        self.rows: dict[str, PlanStep] = {}
        self._holders: dict[str, Column] = {}
        self._build()
        self.minutes = Minutes(self)
        self.minutes.passed.connect(self._minute)

    @property
    def title(self) -> str:
        """What this page is."""
        return self.words("plan.title")

    @property
    def announcement(self) -> str:
        """The page, and what to do now."""
        now = self._now()
        said = self.words(self._ended()) if now is None else self._step_title(now)
        return f"{self.title}. {said}"

    def bar_actions(self) -> tuple[Action, ...]:
        """Open the step that is to be done now."""
        words, case, now = self.words, self._desk.case(), self._now()
        if now is None:
            return ()
        failed = now.step.id in case.failed
        way = (way_instead(case, now.chain) if failed else None) or now.step.id
        text = words("step.open-other") if failed else words("plan.open-step", n=now.n)
        also = (words("step.open-other"), words("plan.open-step", n=len(self.plan.steps)))
        return (Action(text, "arrow-right", lambda: self._open(way), primary=True, icon_after=True, also=also),)

    def first_focus(self) -> QWidget:
        """The step that is to be done now."""
        now = self._now()
        row = self.rows.get(now.step.id) if now is not None else None
        return row.body if row is not None and row.isVisibleTo(self) else super().first_focus()

    def leave(self) -> Place:
        """The plan; what was ticked is told already."""
        return Planned()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def _now(self) -> PlannedStep | None:
        return current(self.plan, self._desk.case())

    def _telling(self) -> Telling:
        return Telling(self._desk.flow, self._desk.programme, self.plan, self._desk.case(), self.words)

    def _step_title(self, planned: PlannedStep) -> str:
        return self.words("step.title", n=planned.n, title=self.words(planned.step.title))

    def _build(self) -> None:
        words, theme, main = self.words, self.theme, self._split.main
        head = main.add(Column(theme, 8))
        head.margins(BLEED, 0, BLEED, 8)
        head.add(Heading(self.title, theme, "h1"))
        self.ended = head.add(PlainLabel("", theme, "lead"))
        if self._changed:
            head.add(IconLine("info", words("plan.changed"), theme))
        opened = next((step.step.group for step in self.plan.steps), Group.NOW)
        for group in Group:
            steps = [one for one in self.plan.steps if one.step.group is group]
            if steps:
                self._build_group(group, steps, opened=group is opened)
            if group is opened:
                self._build_notices()
        self.aside = self._split.help.add(PlanAside(self.around, self._desk, self.plan))
        self.aside.wants.connect(self.wants)
        self._show_now()

    def _build_notices(self) -> None:
        """Behind the urgent steps: whoever comes here in a hurry sees what to do first."""
        if not self.plan.notices:
            return
        around = self._split.main.add(Column(self.theme))
        around.margins(BLEED, 4, BLEED, 8)
        box = around.add(Sunken(self.theme, 6))
        box.margins(18, 14, 18, 14)
        for notice in self.plan.notices:
            box.add(IconLine("info", self.words(notice.says), self.theme))

    def _build_group(self, group: Group, steps: list[PlannedStep], *, opened: bool) -> None:
        title, done = self.words(f"plan.group.{group.word}"), self._done(steps)
        made = PlanGroup(title, self._said(done, steps), done, len(steps), self.theme, opened=opened)
        self.groups[group] = self._split.main.add(made)
        for planned in steps:
            self._holders[planned.step.id] = made.body.add(Column(self.theme, 4))
            self._fill(planned)

    def _fill(self, planned: PlannedStep) -> None:
        holder, now = self._holders[planned.step.id], self._now()
        empty(holder)
        for row in rows_of(self._telling(), planned, now=now is not None and now.n == planned.n):
            made = holder.add(PlanStep(row, self.theme))
            if row.id:
                made.opened.connect(self._open)
                made.ticked.connect(self._ticked)
            if row.id == planned.step.id:
                self.rows[row.id] = made

    def _tell_rows(self) -> None:
        """The rows as they stand now; each stays where it is."""
        now, telling = self._now(), self._telling()
        for planned in self.plan.steps:
            row = next(iter(rows_of(telling, planned, now=now is not None and now.n == planned.n)))
            if row != self.rows[planned.step.id].row:
                self.rows[planned.step.id].show_row(row)

    def _show_now(self) -> None:
        """The address of the step to do now, beside the rows; where there is none to do, that is said above them."""
        now = self._now()
        self.aside.show_code(now)
        self.ended.setVisible(now is None)
        self.ended.setText(self.words(self._ended()))

    def _ended(self) -> str:
        """The text id of why there is no step to do now."""
        case = self._desk.case()
        return "plan.all-done" if all(is_settled(case, one) for one in self.plan.steps) else "plan.instead.none"

    def _minute(self) -> None:
        """Rings and clock times are true again; a wait that has just ended is heard."""
        over = {one.wait.id for one in self.plan.waits if one.state is WaitState.OVER}
        self.plan = self._desk.plan()
        self._tell_rows()
        for wait in self.plan.waits:
            if wait.state is WaitState.OVER and wait.wait.id not in over:
                self.announce(self, wait_line(wait, self._desk.programme, self.words))

    def _done(self, steps: list[PlannedStep]) -> int:
        case = self._desk.case()
        return sum(1 for one in steps if is_settled(case, one))

    def _said(self, done: int, steps: list[PlannedStep]) -> str:
        return self.words("plan.done", done=done, all=len(steps))

    def _open(self, step: str) -> None:
        self.wants.emit(Open(AtStep(step)))

    def _ticked(self, step: str, done: bool) -> None:  # noqa: FBT001  # a signal hands it over
        """The rows stay where they are, and the keyboard on its tick."""
        self._desk.keep(self._desk.case().ticked(step, self._desk.now()))
        self._tell_rows()
        self._show_now()
        for group, made in self.groups.items():
            steps = [one for one in self.plan.steps if one.step.group is group]
            made.show_done(self._said(self._done(steps), steps), self._done(steps), len(steps))
        said = "plan.state.done" if done else "plan.state.todo"
        self.announce(self, self.words("plan.ticked", state=self.words(said)))
        self.changed.emit()
