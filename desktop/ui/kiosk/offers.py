"""What staff may do behind the PIN, and what came of it: each offer with a line of what it does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.logic.kiosk.policy import Problem
from desktop.logic.kiosk.policy_says import say_problem
from desktop.logic.kiosk.selfcheck import Check, Grade, State, grade
from desktop.logic.kiosk.tally_today import Today
from desktop.logic.words import Words
from desktop.ui.kiosk.staff import Opened, Printed, StaffWays
from desktop.ui.kiosk.tally_panel import TallyPanel, fault_lines
from desktop.ui.page import Surroundings
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, FlowRow, Heading, Icon, IconLine, Kind, PlainLabel, Row, Sunken
from desktop.ui.widgets.boxes import bring_into_view
from desktop.ui.widgets.emptied import empty

_CHECK_MS, _PRINT_MS, _TALLY_MS = 60_000, 20_000, 15_000
"""Each probe has three seconds, and there are a dozen; a printer has ten; a store waits for who else writes."""
_STATES = {
    State.OPEN: ("warning-fill", "terbukti"),
    State.UNKNOWN: ("question-fill", "dikenal"),
    State.OK: ("check-circle-fill", "resmi"),
}
_GRADES = {
    Grade.HARD: ("shield-check", "resmi"),
    Grade.MIDDLE: ("shield", "terbukti"),
    Grade.SOFT: ("warning-fill", "palsu"),
}


class Offers(Column):
    """The end of the kiosk first, then what tells how it stands."""

    def __init__(self, around: Surroundings, ways: StaffWays, opened: Opened) -> None:
        super().__init__(around.theme)
        self._around, self._ways = around, ways
        words = around.words
        row = self.add(FlowRow(around.theme, 12))
        self.end = row.add(Button(words("kiosk.staff.end"), around.theme, "power", Kind.DANGER))
        self.end.setAccessibleDescription(words("kiosk.staff.end.hint"))
        self.end.clicked.connect(ways.end)
        self.check = self._offer(row, "check", "shield-check", ways.self_check, self._ask_check)
        self.printer = self._offer(row, "print", "printer", ways.print_test, self._ask_print)
        self.tally = self._offer(row, "tally", "calendar-check", ways.tally, self._ask_tally)
        self.space(10)
        self.add(PlainLabel(words("kiosk.staff.end.hint"), around.theme, "small", "muted"))
        self._warning = self.add(Column(around.theme))
        self._warning.margins(0, 10, 0, 0)
        if ways.tally is not None:  # at once: nobody asks for counts that they believe to be there
            around.jobs().run(ways.tally, self._warn, lambda: None, _TALLY_MS)
        self._answer = self.add(Column(around.theme))
        self._answer.margins(0, 18, 0, 0)
        if ways.problems:
            self.space(18)
            self.add(problems_of(ways.problems, words, around.theme))
        if opened.checks:
            self._show_checks(opened.checks)
        if opened.printed is not None:
            self._show_print(opened.printed)
        if opened.tally is not None:
            self._show_tally(opened.tally)

    @property
    def first(self) -> QWidget:
        """What staff came for most often."""
        return self.end

    def _offer(self, row: FlowRow, name: str, icon: str, way: object, do: Callable[[], None]) -> Button | None:
        """A button for what may be done here; none for what may not."""
        if way is None:
            return None
        words = self._around.words
        button = row.add(Button(words(f"kiosk.staff.{name}"), self.theme, icon))
        button.setAccessibleDescription(words(f"kiosk.staff.{name}.hint"))
        button.clicked.connect(do)
        return button

    def _ask_check(self) -> None:
        if self._ways.self_check is not None:
            self._say("clock", "kiosk.staff.checking")
            failed = lambda: self._say("warning-fill", "kiosk.staff.check.failed")  # noqa: E731
            self._around.jobs().run(self._ways.self_check, self._show_checks, failed, _CHECK_MS)

    def _ask_print(self) -> None:
        if self._ways.print_test is not None:
            self._say("clock", "kiosk.staff.printing")
            self._around.jobs().run(self._ways.print_test, self._show_print, self._no_print, _PRINT_MS)

    def _ask_tally(self) -> None:
        if self._ways.tally is not None:
            self._say("clock", "kiosk.tally.reading")
            failed = lambda: self._say("warning-fill", "kiosk.tally.failed")  # noqa: E731
            self._around.jobs().run(self._ways.tally, self._show_tally, failed, _TALLY_MS)

    def _show_tally(self, today: Today) -> None:
        empty(self._answer)
        panel = self._answer.add(TallyPanel(today, self._around.words, self.theme))
        self._warn(today._replace(fault="", set_aside=()))  # said in the panel
        self._around.announce(self, panel.said(today))
        bring_into_view(self._answer)

    def _warn(self, today: Today) -> None:
        empty(self._warning)
        for line in fault_lines(today, self._around.words, self.theme):
            self._warning.add(line)

    def _no_print(self) -> None:
        self._show_print(Printed(done=False, says="kiosk.staff.print.failed"))

    def _show_print(self, printed: Printed) -> None:
        icon = "check-circle-fill" if printed.done else "warning-fill"
        self._say(icon, printed.says, "resmi" if printed.done else "terbukti")

    def _say(self, icon: str, key: str, color: str = "brand_text") -> None:
        text = self._around.words(key)
        empty(self._answer)
        self._answer.add(IconLine(icon, text, self.theme, icon_color=color))
        self._around.announce(self, text)

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        words, theme, found = self._around.words, self.theme, grade(checks)
        empty(self._answer)
        says, (icon, color) = words(f"kiosk.staff.grade.{found}"), _GRADES[found]
        head = self._answer.add(Row(theme, 14))
        head.add(Icon(icon, theme, 44, color), 0, Qt.AlignmentFlag.AlignVCenter)
        said = head.add(Column(theme), 1)
        said.add(PlainLabel(says, theme, "h2", bold=True))
        said.add(PlainLabel(words(f"kiosk.staff.grade.{found}.what"), theme, color="muted"))
        self._answer.space(12)
        order = list(_STATES)
        for check in sorted(checks, key=lambda one: order.index(one.state)):
            self._answer.add(_line(check, words, theme))
            self._answer.space(10)
        self._around.announce(self, says)
        bring_into_view(self._answer)


def _line(check: Check, words: Words, theme: Theme) -> Row:
    """A state by icon and word, what was looked at, how it stands, and how to close it."""
    icon, color = _STATES[check.state]
    row = Row(theme, 12)
    holder = row.add(Column(theme), 0, Qt.AlignmentFlag.AlignTop)
    holder.add(Icon(icon, theme, 22, color))
    said = row.add(Column(theme), 1)
    name, state = words(f"kiosk.staff.about.{check.code}"), words(f"selfcheck.state.{check.state}")
    said.add(PlainLabel(f"{name}: {state}", theme, bold=True))
    said.add(PlainLabel(words(check.says, **check.values), theme))
    if check.close:
        said.add(PlainLabel(words(check.close), theme, color="muted"))
    return row


def problems_of(problems: tuple[Problem, ...], words: Words, theme: Theme) -> Sunken:
    """Why the policy was refused: each place with its sentence."""
    box = Sunken(theme, 8)
    box.add(Heading(words("kiosk.staff.refused"), theme))
    for problem in problems:
        line = box.add(Column(theme))
        line.add(PlainLabel(problem.place, theme, mono=True, bold=True))
        line.add(PlainLabel(say_problem(problem, words), theme))
    box.space(4)
    box.add(PlainLabel(words("kiosk.staff.refused.what"), theme, "small", "muted"))
    return box
