"""The page where a password is checked while it is typed, and where a better one is ready to take along.

The text lives in the field and in the job that judges it. No attribute, no signal and no history of the shell holds it;
a change of look hands it to the page that is built in place of this one, in the same turn.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.danger import DangerKind
from desktop.logic.findings import Finding
from desktop.logic.passwords.strength import STRONG
from desktop.ui.later import later
from desktop.ui.page import Action, Beside, Open, Page, Surroundings
from desktop.ui.passwords.aside import ProposalAside
from desktop.ui.passwords.ask_breach import AskBreach, BreachQuestion
from desktop.ui.passwords.bands import PlaceBands, bands_of
from desktop.ui.passwords.hints import Hints
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.proposal import Make
from desktop.ui.passwords.reuse import Reuse
from desktop.ui.passwords.typed import OTHER, Left, Sheet
from desktop.ui.places import Checkup, Place
from desktop.ui.secrets.known import Asking, KnownLine, Knows, Scored
from desktop.ui.secrets.live import Live
from desktop.ui.secrets.result import Result
from desktop.ui.secrets.typed import Answer, Check, Typed, for_the_next_page
from desktop.ui.widgets import Column, FlowRow, Heading, Rule
from desktop.ui.widgets.boxes import bring_into_view
from desktop.ui.widgets.secret_edit import LIMIT, FieldWords, SecretEdit, SecretField
from desktop.ui.widgets.split import Split


class Abilities(NamedTuple):
    """What the page can do where it is. None: not here (a shared machine compares, asks and copies nothing).

    `compare`: one is alone with the machine; else the page asks for something like the password, and says how.
    `may_ask`: whoever wants it can let the page ask about leaks; the page says where. `may_show`: show what is typed,
    and where its parts stand. `note`: the place where a danger is noted for the check-up. `knows`: whether a password
    was used before.
    """

    check: Check
    make: Make
    compare: bool = False
    may_ask: bool = False
    ask_breach: AskBreach | None = None
    copy: Callable[[str], None] | None = None
    may_show: bool = True
    note: Callable[[DangerKind], Place] | None = None
    knows: Knows | None = None


class PasswordPage(Page):
    """One field, its live answer, and a proposal. `left` is what `leave` gave when the page was last seen."""

    def __init__(self, around: Surroundings, left: Left, can: Abilities) -> None:
        super().__init__(around)
        sheet = left.secret.take()
        self._can, self._strong = can, False
        self._split = Split(self.theme, parent=self)
        self._build_task(self._split.main)
        self._build_more(self._split.main, sheet or Sheet())
        self.live = Live(self._read, can.check, around.jobs, self)
        self.asking = Asking(self.known, can.knows, around.jobs, self) if can.knows is not None else None
        drawn = (sheet.proposal if sheet else None, left.wish)
        note = "password-page.breach.off" if can.may_ask and can.ask_breach is None else ""
        copy = self._copy if can.copy is not None else None
        aside = ProposalAside(
            drawn, can.make, self._password, self.words, self.theme, copy=copy, write=self._open_print, note=note
        )
        self.aside = self._split.help.add(aside)
        self._restore(sheet or Sheet(), lost=left.typed and sheet is None)
        self._connect()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("password-page.title")

    @property
    def announcement(self) -> str:
        """The title; on a shared machine also what to type here."""
        return self.title if self._can.compare else f"{self.title}. {self.words('password-page.shared')}"

    @property
    def beside(self) -> Beside:
        """A secret is typed here."""
        return Beside(secret=True)

    def bar_actions(self) -> tuple[Action, ...]:
        """What comes next: a strong password while this one is weak, the date to look at it again when it is strong."""
        make, date = self.words("password-page.make"), self.words("password-page.date")
        if self._strong:
            return (Action(date, "calendar-check", self._open_date, primary=True, also=(make, date)),)
        return (Action(make, "key", self._open_print, primary=True, also=(make, date)),)

    def first_focus(self) -> QWidget:
        """The field; after a change of look, the one that had the keyboard."""
        return self._fields().get(self._keyboard, self.field.edit)

    def leave(self) -> Place:
        """What stands here, for a page that is built at once; afterwards only what was chosen is remembered."""
        typed = Typed(self._password(), self.hints.all, self.reuse.other if self.reuse is not None else "")
        reuse = self.reuse is not None and self.reuse.button.isChecked()
        keyboard = next((name for name, field in self._fields().items() if field.hasFocus()), "")
        shown, hints = self.field.edit.shown, self.hints.button.isChecked()
        sheet = Sheet(typed, self.aside.proposal, self._answer, shown, hints, reuse, keyboard)
        return Password(Left(for_the_next_page(sheet), self.aside.wish, bool(typed.password)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything fills the page."""
        self._split.setGeometry(self.rect())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Built anew, it shows the field that had the keyboard."""
        super().showEvent(event)
        if self._keyboard:
            if (section := self.reuse if self._keyboard == OTHER else self.hints) is not None:
                bring_into_view(section)
            bring_into_view(self.first_focus())

    def _build_task(self, main: Column) -> None:
        words, theme = self.words, self.theme
        main.add(Heading(self.title, theme, "h1"))
        main.space(10)
        shared = not self._can.compare
        said = self._field_words("password-page.shared" if shared else "password-page.label")
        said = said._replace(hint=words("password-page.shared.example") if shared else "")
        self.field = main.add(SecretField(said, theme, self.announce))
        self.bands: PlaceBands | None = None
        if self._can.may_show:
            main.space(4)
            self.bands = main.add(PlaceBands(self.field.edit.reach, theme))
        main.space(6 if self._can.may_show else 12)
        self.result = main.add(Result(words, theme, self.announce))
        self.known = main.add(KnownLine(words, theme, self.announce))

    def _build_more(self, main: Column, sheet: Sheet) -> None:
        words, theme = self.words, self.theme
        main.space(12)
        main.add(Rule(theme))
        ways = main.add(FlowRow(theme, 32, 0))
        self.hints = main.add(Hints(sheet.typed.about, words, theme))
        ways.add(self.hints.button)
        self.reuse: Reuse | None = None
        if self._can.compare:
            field = self._field_words("password-page.reuse.label")
            self.reuse = main.add(
                Reuse(sheet.typed.other, field, words, theme, self.announce, self._notes(DangerKind.REUSED))
            )
            ways.add(self.reuse.button)
        self.breach: BreachQuestion | None = None
        if self._can.ask_breach is not None:
            main.space(8)
            self.breach = main.add(
                BreachQuestion(self._password, self._can.ask_breach, self.around, self._notes(DangerKind.LEAKED))
            )

    def _notes(self, danger: DangerKind) -> Callable[[], None] | None:
        """Leads to where a danger is noted."""
        note = self._can.note
        return None if note is None else lambda: self.wants.emit(Open(note(danger)))

    def _field_words(self, label: str) -> FieldWords:
        words = self.words
        too_long = words("password-page.too-long", limit=LIMIT)
        show = words("password-page.show") if self._can.may_show else ""
        return FieldWords(words(label), show, words("password-page.hide"), too_long)

    def _fields(self) -> dict[str, SecretEdit]:
        others = {OTHER: self.reuse.field.edit} if self.reuse is not None else {}
        return {**self.hints.fields, **others}

    def _restore(self, sheet: Sheet, *, lost: bool) -> None:
        self._keyboard = sheet.keyboard
        self._answer = sheet.answer
        self.field.edit.setText(sheet.typed.password)
        self.field.show_text(shown=sheet.shown)
        self.hints.open(opened=sheet.hints)
        if self.reuse is not None:
            self.reuse.open(opened=sheet.reuse)
        if sheet.answer is not None:
            self._show(sheet.answer)
        elif sheet.typed.password:
            self.live.ask()
        else:
            self.result.show_nothing("password-page.gone" if lost else "password-page.start")

    def _connect(self) -> None:
        self.field.edit.textChanged.connect(self._edited)
        if self.bands is not None:
            self.field.edit.cursorPositionChanged.connect(lambda _old, _new: self._bands_moved())
            self.field.button.clicked.connect(lambda _on: self._bands_moved())
        self.hints.changed.connect(self._ask)
        if self.reuse is not None:
            self.reuse.changed.connect(self._ask)
        self.result.again.connect(self._ask)
        self.live.answered.connect(self._answered)
        self.live.slow.connect(self._slow)
        self.live.late.connect(self._late)
        self.aside.changed.connect(self._drawn)
        for asked in (self.aside.again.clicked, self.aside.choices.chosen):
            asked.connect(lambda _what: self.announce(self, self.words("password-page.drawn")))

    def _password(self) -> str:
        return self.field.edit.entered

    def _read(self) -> Typed:
        return Typed(self._password(), self.hints.given, self.reuse.other if self.reuse is not None else "")

    def _edited(self) -> None:
        if self.breach is not None:
            self.breach.changed()
        self.aside.heed()
        self._ask()

    def _ask(self) -> None:
        self._answer = None
        self._show_parts(())
        if self.asking is not None:
            self.asking.stop()
        if self.field.edit.text():
            self.live.ask()
            return
        self.live.stop()
        self._next_is(strong=False)
        self.result.show_nothing()
        if self.reuse is not None:
            self.reuse.show_likeness(None)

    def _answered(self, answer: Answer) -> None:
        self._answer = answer
        self._show(answer)
        self.answered.emit()
        # Two turns: labels that wrap tell their heights in the first.
        later(self, lambda: later(self, self._hold_in_view))

    def _hold_in_view(self) -> None:
        """In a small window too, what one types is seen, and of the password what comes of it."""
        if self.field.edit.hasFocus():
            self._split.task.show_all_of(self.result.meter)
        for field in self._fields().values():
            if field.hasFocus():
                self._split.task.show_all_of(field)

    def _show(self, answer: Answer) -> None:
        self.result.show_strength(answer.strength)
        self._show_parts(answer.strength.findings)
        self._next_is(strong=answer.strength.score >= STRONG)
        if self.asking is not None:
            self.asking.ask(Scored(self._password(), answer.strength.score))
        if self.reuse is not None:
            self.reuse.show_likeness(answer.likeness)

    def _show_parts(self, findings: Sequence[Finding]) -> None:
        if self.bands is not None:
            self.bands.show_bands(bands_of(findings, self.words))

    def _bands_moved(self) -> None:
        """The text has scrolled in its field, or is shown in other letters."""
        if self.bands is not None:
            self.bands.update()

    def _next_is(self, *, strong: bool) -> None:
        """Which button stands in the bar."""
        if strong != self._strong:
            self._strong = strong
            self.changed.emit()

    def _slow(self) -> None:
        self.result.show_busy()

    def _late(self) -> None:
        self.result.show_late()

    def _drawn(self) -> None:
        self.aside.show_copied(copied=False)

    def _copy(self) -> None:
        if self._can.copy is not None:
            self._can.copy(self.aside.proposal.text)
            self.aside.show_copied(copied=True)
            self.announce(self, self.words("password-page.copied.note"))

    def _open_date(self) -> None:
        self.wants.emit(Open(Checkup()))

    def _open_print(self) -> None:
        sheet = Sheet(proposal=self.aside.proposal)
        self.wants.emit(Open(Passphrase(Left(for_the_next_page(sheet), self.aside.wish))))
