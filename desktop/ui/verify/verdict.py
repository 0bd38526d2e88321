"""The verdict page: what was judged, why, what to do. First reason and first action never need scrolling."""

from collections.abc import Callable, Collection

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.logic.findings import Severity
from desktop.logic.pack.programme import Programme
from desktop.logic.says import say_headline
from desktop.logic.situation import URGENT, entry_after
from desktop.logic.sources import age_line, decisive_age
from desktop.logic.verify.answer.advice import rests_on
from desktop.logic.verify.answer.asked import Asked, advice_after, needs_asking
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.link.short_link import askable
from desktop.ui.page import Action, Open, Page, Surroundings
from desktop.ui.places import Check, Recovery
from desktop.ui.theme import Theme
from desktop.ui.verify.ask_short_link import AT_ONCE, Ask, AskShortLink
from desktop.ui.verify.asked_question import AskedQuestion
from desktop.ui.verify.reasons import ReasonList, plain_line, shown_at_once
from desktop.ui.verify.subject import Subject
from desktop.ui.verify.warn_group import WarnGroup
from desktop.ui.widgets import (
    Column,
    IconLine,
    NumberedStep,
    PlainLabel,
    Row,
    Rule,
    ScrollPage,
)
from desktop.ui.widgets.verdict_panel import PanelWords, VerdictPanel

_FOLLOWED = {Verdict.FAKE, Verdict.UNKNOWN}
_HARMED = {Kind.LINK: "verdict-page.opened", Kind.QR: "verdict-page.scanned"}


class VerdictPage(Page):
    """One judgement. `copy` puts a text on the clipboard, `ask` asks a shortener for its target.

    Each is None where it may not be done (a shared machine); then nothing of it is shown. `entries` are those of the
    recovery; without the urgent one nothing leads there.
    """

    is_answer = True

    def __init__(
        self,
        around: Surroundings,
        judgement: Judgement,
        programme: Programme,
        copy: Callable[[str], None] | None = None,
        ask: Ask | None = None,
        entries: Collection[str] = (),
    ) -> None:
        super().__init__(around)
        self.judgement, self._programme, self._copy, self._ask = judgement, programme, copy, ask
        self._entries = entries
        self._word = self.words(f"verdict.{judgement.verdict}.word")
        self._said = False
        self._scroll = ScrollPage(self.theme, parent=self)
        self._column = self._scroll.content
        self._subject = Subject(judgement, programme, self.words, self.theme)
        self._build()

    @property
    def title(self) -> str:
        """The verdict, then what the page is."""
        return self.words("verdict-page.title", verdict=self._word)

    @property
    def announcement(self) -> str:
        """Verdict, headline, first reason."""
        reasons = self._subject.reasons
        said = (f"{self._word}.", self._headline(), reasons[0].text if reasons else "")
        return " ".join(part for part in said if part).replace("\u2060", "")

    def panel(self) -> QWidget:
        """The verdict as shape, word and colour."""
        words = PanelWords(self._word, self._headline(), self._note())
        return VerdictPanel(self.judgement.verdict, words, self.theme)

    def bar_actions(self) -> tuple[Action, ...]:
        """Check another, and beside it what this verdict makes urgent or possible."""
        words, judgement = self.words, self.judgement
        other = Action(words("verdict-page.another"), "arrow-right", self._another, primary=True, icon_after=True)
        to_follow = judgement.verdict is Verdict.FAKE or judgement.links or judgement.senders
        if judgement.verdict in _FOLLOWED and to_follow and URGENT in self._entries:
            key = _HARMED.get(judgement.kind, "verdict-page.followed")
            return (Action(words(key), "first-aid", self._harmed, urgent=True), other)
        if judgement.verdict is Verdict.OFFICIAL and judgement.links and self._copy is not None:
            copy, done = words("verdict-page.copy"), words("verdict-page.copied")
            text, icon = (done, "check") if self._said else (copy, "copy")
            return (Action(text, icon, self._copy_address, also=(copy, done)), other)
        return (other,)

    def first_focus(self) -> QWidget:
        """The page: a screen reader has heard the verdict and reads on from its top."""
        return self._scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the first reason and the first action where nobody has to scroll."""
        self._scroll.setGeometry(self.rect())
        self._arrange()
        super().resizeEvent(event)

    def _headline(self) -> str:
        return say_headline(self.judgement.headline, rests_on(self.judgement.findings), self.words)

    def _note(self) -> str:
        note, age = self.words("verdict-page.note"), decisive_age(self._programme, self.judgement.findings)
        return f"{note} {age_line(self.words, age, self._programme.issued.year)}" if age else note

    def _build(self) -> None:
        theme, column = self.theme, self._column
        self._build_question()
        self._heading = column.add(PlainLabel(self._subject.heading, theme, "body", "muted"))
        if self._subject.beside:
            column.space(10)
        self._first = column.add(Column(theme, 12))
        if self._subject.written and self._subject.reasons:
            self._first.add(plain_line(self._subject.reasons[0], theme))
        if self.judgement.advice and self.question is None:
            now, first = self.words("verdict-page.now"), self.words(self.judgement.advice[0])
            strong = ((0, len(now)),)
            self._first.add(IconLine("arrow-right", f"{now} {first}", theme, icon_color="brand_text", strong=strong))
        self._after_first = column.add(_ruled(theme))
        if not self.judgement.complete:
            column.add(IconLine("warning-fill", self.words("verdict-page.incomplete"), theme, icon_color="terbukti"))
            column.space(12)
        self._head = self._subject.head()
        if self._head is not None:
            column.add(self._head)
            column.space(24)
        self._columns = column.add(Row(theme, 44))
        self._left = self._columns.add(Column(theme), 1)
        self._right = self._columns.add(Column(theme), 1)
        self._reasons = ReasonList(self._reasons_heading(), self._subject.reasons, self.words, theme)
        self._subject_widget = self._subject.widget()
        for placed_later in (self._subject_widget, self._reasons):
            placed_later.setParent(self)
        self._build_rest()
        self._mode: tuple[bool, bool] | None = None

    def _build_question(self) -> None:
        """What the advice depends on is asked first; the advice then stands beside the question."""
        self._asking = self._column.add(Row(self.theme, 44))
        self.question: AskedQuestion | None = None
        if needs_asking(self.judgement):
            self.question = self._asking.add(AskedQuestion(self.words, self.theme), 1)
            self.question.answered.connect(self._show_advice)
        self._build_actions()
        if self.question is not None:
            self._asking.add(self._actions, 1)
            self._column.add(_ruled(self.theme))
        self._asking.setVisible(self.question is not None)

    def _show_advice(self, asked: Asked) -> None:
        advice = advice_after(self.judgement, asked)
        self._show_steps(advice)
        self.announce(self, self.words("asked.changed", advice=self.words(advice[0])))

    def _reasons_heading(self) -> str:
        listed = shown_at_once(self._subject.reasons)
        signs = len([reason for reason in listed if reason.severity in {Severity.DANGER, Severity.WARNING}])
        if self._subject.written and self.judgement.verdict is Verdict.FAKE and signs:
            return self.words("verdict-page.signs", count=signs)
        return self.words(f"verdict-page.why.{self.judgement.verdict}")

    def _build_actions(self) -> None:
        words, theme = self.words, self.theme
        self._actions = Column(theme, parent=self)
        good = self.judgement.verdict in {Verdict.OFFICIAL, Verdict.PARTNER}
        heading = words("verdict-page.stay-safe" if good else "verdict-page.do-now")
        self._actions.add(PlainLabel(heading, theme, "h3", bold=True))
        self._steps = self._actions.add(Column(theme, 12))
        self._steps.margins(0, 12, 0, 0)
        careful = self.question is not None and self.judgement.verdict is not Verdict.FAKE
        advice = advice_after(self.judgement, Asked.UNKNOWN) if careful else self.judgement.advice[:3]
        self._show_steps(advice)
        self._actions.setVisible(bool(advice))

    def _show_steps(self, advice: tuple[str, ...]) -> None:
        for old in self._steps.findChildren(NumberedStep):
            self._steps.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, key in enumerate(advice, 1):
            self._steps.add(NumberedStep(number, self.words(key), self.theme))

    def _build_rest(self) -> None:
        theme, column = self.theme, self._column
        if self._head is not None and self._head.compared is not None:
            column.add(_ruled(theme))
            column.add(self._head.compared)
        links = self._subject.links()
        if links is not None:
            column.add(_ruled(theme))
            column.add(links)
        self._build_short_links()
        if self._copy is not None and self.judgement.verdict is Verdict.FAKE:
            column.space(24)
            warning = column.add(WarnGroup(self.judgement, self._copy, self.words, theme))
            self.warn = warning.button
        column.space(20)
        self._foot = column.add(IconLine("wifi-slash", self._note(), theme, "muted", type_key="small"))
        column.stretch()

    def _build_short_links(self) -> None:
        """Where short links lead can be asked, one by one."""
        if self._ask is None:
            return
        around, links = self.around, askable(self.judgement)[:AT_ONCE]
        for link in links:
            self._column.space(24)
            section = AskShortLink(around, link, self._ask, self._programme, folded=len(links) > 1)
            self._column.add(section).wants.connect(self.wants)

    def _arrange(self) -> None:
        """One of three orders: two columns under the address, message beside its reasons, all below one another."""
        width = self.window().width()
        mode = (self.theme.single(width), self.theme.narrow(width))
        if mode == self._mode:
            return
        self._mode = mode
        single, narrow = mode
        beside = self._subject.beside
        crowded = self._subject.crowded and self.question is None
        first_up = single or crowded or (narrow and beside)
        self._columns.turn(down=single)
        self._asking.turn(down=single)
        self._heading.setVisible(not first_up)
        self._foot.setVisible(narrow)
        self._place(beside=beside and not single, first_up=first_up)

    def _place(self, *, beside: bool, first_up: bool) -> None:
        theme = self.theme
        subject, left, right = self._subject_widget, self._left.box, self._right.box
        for layout in (left, right):
            _empty(layout)
        if beside:
            left.addWidget(subject)
            if self.question is None:
                left.addSpacing(theme.sp(24))
                left.addWidget(self._actions)
            left.addStretch()
            right.addWidget(self._reasons)
        else:
            self._column.box.insertWidget(self._column.box.indexOf(self._columns), subject)
            left.addWidget(self._reasons)
            left.addStretch()
            if self.question is None:
                right.addWidget(self._actions)
        right.addStretch()
        self._columns.box.setContentsMargins(0, 0 if beside else theme.sp(24), 0, 0)
        self._columns.box.setSpacing(theme.sp(40 if not first_up else 28))
        self._raise_first(up=first_up)

    def _raise_first(self, *, up: bool) -> None:
        """The first reason and the first action above the address, or the reason in its list."""
        self._first.setVisible(up)
        self._after_first.setVisible(up)
        if self._subject.written:  # its list has numbers, which must begin at 1
            return
        home = self._reasons.list
        (self._first if up else home).box.insertWidget(0, self._reasons.first)
        self._reasons.heading.setVisible(home.box.count() > 0)
        home.setVisible(home.box.count() > 0)

    def _another(self) -> None:
        self.wants.emit(Open(Check(another=True)))

    def _harmed(self) -> None:
        codes = (finding.code for finding in self.judgement.findings)
        entry = entry_after(codes, link=self.judgement.kind is Kind.LINK)
        self.wants.emit(Open(Recovery(entry if entry in self._entries else URGENT)))

    def _copy_address(self) -> None:
        if self._copy is not None:
            self._copy("".join(part.text for part in self.judgement.links[0].parts))
            self._said = True
            self.changed.emit()


def _ruled(theme: Theme) -> Column:
    column = Column(theme)
    column.margins(0, 20, 0, 20)
    column.add(Rule(theme))
    return column


def _empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout; the widgets stay where they are until they are put elsewhere."""
    while layout.count():
        layout.takeAt(0)
