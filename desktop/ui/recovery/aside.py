"""Beside the plan: what to take along, what never to give, what these steps cannot do, and where to go on."""

import datetime
from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import Signal

from desktop.logic.codes import code_of
from desktop.logic.danger import Danger, DangerKind
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.plan import Plan, PlannedStep
from desktop.logic.recovery.say import NEVER_GIVE
from desktop.logic.sheet import Code
from desktop.logic.situation import RECOVER
from desktop.ui.page import Open, Surroundings
from desktop.ui.places import Blank, NoteDangers, Recovery
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.places import Paper, Prevention
from desktop.ui.widgets import Button, Column, Heading, IconLine, PlainLabel, Rule
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.qr_code import QrCode

PLAN_PAPER = "a4"
"""The key of the plan on paper; a letter's is its id."""

REPORT_PAPER = "report.a4"
"""The key of the sheet that is filled by hand before a report (`Blank`)."""


class NeverGive(Column):
    """What to give to nobody: it stands once on a page."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, 6)
        words, theme = around.words, around.theme
        self.add(Heading(words("plan.never"), theme))
        for one in NEVER_GIVE:
            self.add(IconLine("x-circle-fill", words(f"plan.never.{one}"), theme, icon_color="palsu"))


def dangers_of(plan: Plan, today: datetime.date) -> tuple[Danger, ...]:
    """What a plan says has happened to accounts, known since today."""
    return tuple(Danger(DangerKind(one.danger), one.account, today) for one in plan.dangers)


class PlanAside(Column):
    """The right column of the plan. `wants` carries where a button leads."""

    wants = Signal(object)

    def __init__(self, around: Surroundings, desk: Desk, plan: Plan) -> None:
        super().__init__(around.theme)
        self._around, self._desk = around, desk
        self.keep: Button | None = None
        self.code: Code | None = None
        self._take_along(plan)
        self._ruled()
        self.add(NeverGive(around))
        self._said("plan.limits", [one.says for one in plan.limits])
        self._said("plan.unknown", [one.says for one in plan.unknown])
        self._ruled()
        self.add(Heading(around.words("plan.more"), around.theme))
        self.space(10)
        if "password" in desk.doors:
            self._button("plan.more.password", "key", Open(desk.doors["password"]))
        if plan.dangers and desk.notes:
            self._button("plan.checkup", "calendar-check", Open(NoteDangers(dangers_of(plan, desk.now().date()))))
        self._button("plan.more.prevention", "shield-check", Open(Prevention()))
        if desk.case().kept:
            self._button("plan.anew", "arrows-clockwise", Open(Recovery(RECOVER, Case())))

    def _take_along(self, plan: Plan) -> None:
        words, theme = self._around.words, self._around.theme
        self.add(Heading(words("plan.take"), theme))
        self.space(10)
        self._button("plan.take.print", "printer", Open(Paper(PLAN_PAPER)))
        if plan.letters:
            self._button("plan.take.letters", "file-text", Open(Paper(plan.letters[0].id)))
        if any(self._desk.report in planned.contacts for planned in plan.steps):
            self._button("plan.take.report", "file-text", Open(Blank(REPORT_PAPER)))
        self._keeping()
        self._scan = self.add(Column(theme))

    def show_code(self, now: PlannedStep | None) -> None:
        """A code of the official address of the step to do now; none where it has none that is sure."""
        words, theme, wanted = self._around.words, self._around.theme, now.contacts if now is not None else ()
        known = {one.id: one for one in self._desk.programme.channels}
        code = next((made for one in wanted if one in known and (made := code_of(known[one])) is not None), None)
        if (code.address if code else "") == (self.code.address if self.code else ""):
            return
        empty(self._scan)
        self.code = code
        if code is not None:
            self._scan.space(18)
            self._scan.add(PlainLabel(words("plan.take.scan"), theme))
            self._scan.space(10)
            self._scan.add(QrCode(code.address, code.words, words("plan.take.code", address=code.words), theme))

    def _keeping(self) -> None:
        """Keep the plan on this computer, or throw it away again; nothing of it where nothing is kept."""
        saving, words, theme = self._desk.saving, self._around.words, self._around.theme
        if saving is None:
            self.note = self.add(PlainLabel(words("plan.take.note"), theme, "small", "muted"))
            return
        kept = self._desk.case().kept
        self.keep = self.add(
            Button(words("plan.take.delete" if kept else "plan.take.save"), theme, "trash" if kept else "floppy-disk")
        )
        self.keep.keep_room(words("plan.take.delete"), words("plan.take.save"))
        self.keep.clicked.connect(self._turn)
        self.space(8)
        note = words("plan.take.saved.note" if kept else "plan.take.note")
        self.note = self.add(PlainLabel(saving.fault() or note, theme, "small", "muted"))
        saving.hear(self, self._turned)

    def _turn(self) -> None:
        saving = self._desk.saving
        if saving is None:
            return
        if self._desk.case().kept:
            saving.delete(self._turned)
        else:
            saving.save(self._turned)

    def _turned(self, fault: str) -> None:
        if not shiboken6.isValid(self):
            return  # the person has gone on since
        words, kept = self._around.words, self._desk.case().kept
        said = fault or words("plan.take.saved.note" if kept else "plan.take.deleted")
        if self.keep is not None:
            self.keep.relabel(
                words("plan.take.delete" if kept else "plan.take.save"), "trash" if kept else "floppy-disk"
            )
        self.note.setText(said)
        self._around.announce(self, said)

    def _button(self, text: str, icon: str, wanted: Open) -> None:
        button = self.add(Button(self._around.words(text), self._around.theme, icon))
        button.clicked.connect(lambda: self.wants.emit(wanted))
        self.space(10)

    def _said(self, heading: str, lines: Iterable[str]) -> None:
        words, theme = self._around.words, self._around.theme
        told = tuple(lines)
        if told:
            self._ruled()
            self.add(Heading(words(heading), theme))
            self.space(6)
            for line in told:
                self.add(PlainLabel(words(line), theme))
                self.space(4)

    def _ruled(self) -> None:
        self.space(20)
        self.add(Rule(self._around.theme))
        self.space(20)
