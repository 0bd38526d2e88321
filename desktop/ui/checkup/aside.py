"""Beside the check-up: the next date for a phone, as a code, a file or a card, and why one looks before one changes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from desktop.logic.rotation.calendar import Appointment, event_text, title
from desktop.logic.rotation.honest import honest
from desktop.logic.sheet import Paper
from desktop.ui.checkup.desk import Desk, PrintCard
from desktop.ui.page import Surroundings
from desktop.ui.printing import Outcome
from desktop.ui.widgets import Button, Column, Heading, PlainLabel, Rule
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.qr_code import QrCode

_CODE = 220  # pixels at 100 %


class TakeAlongAside(Column):
    """`show_dates` sets anew what can be taken along. `printed` says that somebody wants a card."""

    printed = Signal()

    def __init__(self, around: Surroundings, desk: Desk) -> None:
        super().__init__(around.theme)
        self._around, self._desk = around, desk
        self._dates: tuple[Appointment, ...] | None = None
        self.code: QrCode | None = None
        self.buttons: dict[str, Button] = {}
        self._top = self.add(Column(around.theme))
        self.by_hand = self.add(Heading(around.words("by-hand.title"), around.theme, "h1"))
        self.by_hand.hide()
        self.said = self.add(PlainLabel("", around.theme, "small"))
        self.said.hide()
        self.add(Honest(around, desk))

    def show_dates(self, dates: tuple[Appointment, ...]) -> None:
        """The dates of now; the nearest of them is in the code. Nothing to take along where there is none."""
        if dates == self._dates:
            return
        self._dates = dates
        self.buttons.clear()
        empty(self._top)
        if dates:
            self._build(min(dates, key=lambda one: one.start))

    def _build(self, first: Appointment) -> None:
        words, theme, top = self._around.words, self._around.theme, self._top
        top.add(Heading(words("checkup.take"), theme))
        top.space(8)
        top.add(PlainLabel(words("checkup.take.scan"), theme, color="muted"))
        top.space(12)
        name = words("checkup.take.code", what=title(first.kind, words))
        self.code = top.add(QrCode(event_text(first, words), words.long_date(first.start), name, theme, _CODE))
        top.space(4)
        top.add(PlainLabel(words("checkup.take.only"), theme, "small", "muted"))
        top.space(12)
        if self._desk.save is not None:
            save = self._desk.save
            self._button("ics", "calendar", lambda: self._tell(save(self._dates or (), self)))
        if self._desk.cards is not None:
            for paper in Paper:
                self._button(paper.value, "printer", partial(self._print, self._desk.cards(paper)))
        else:
            self._show("sheet.by-hand")
        top.space(8)
        top.add(Rule(theme))
        top.space(18)

    def _print(self, card: PrintCard) -> None:
        card(self._dates or (), self, self._around, self._tell)
        self.printed.emit()

    def _button(self, name: str, icon: str, take: Callable[[], None]) -> None:
        made = self._top.add(Button(self._around.words(f"checkup.take.{name}"), self._around.theme, icon))
        made.clicked.connect(lambda _on: take())
        self.buttons[name] = made
        self._top.space(10)

    def _tell(self, text_id: str) -> None:
        if text_id:
            self._around.announce(self, self._show(text_id))

    def _show(self, text_id: str) -> str:
        """Say it on the page; large where it is to be written by hand."""
        said = self._around.words(text_id)
        self.by_hand.setVisible(text_id in {"sheet.by-hand", Outcome.BY_HAND.value})
        self.said.setText(said)
        self.said.show()
        return said


class Honest(Column):
    """Both sides of a change by the calendar, each with where it is from."""

    def __init__(self, around: Surroundings, desk: Desk) -> None:
        super().__init__(around.theme, 4)
        words, theme = around.words, around.theme
        self.add(Heading(words("checkup.honest"), theme))
        before: tuple[str, ...] = ()
        for one in honest(desk.programme, words):
            if before and one.sources != before:
                self._sources(before)
            self.add(PlainLabel(one.text, theme))
            before = one.sources
        self._sources(before)

    def _sources(self, lines: tuple[str, ...]) -> None:
        for line in lines:
            self.add(PlainLabel(line, self.theme, "small", "muted"))
        self.space(8)
