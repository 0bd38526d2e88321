"""The verdict page: what to do now, what was judged with its signs on it, and one line that opens the rest."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.says import say_headline
from desktop.logic.situation import URGENT, entry_after
from desktop.logic.sources import age_line, decisive_age
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.advice import rests_on
from desktop.logic.verify.answer.asked import Asked, advice_after, needs_asking
from desktop.logic.verify.answer.code_content import Payment
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.link.short_link import askable
from desktop.ui.drop_page import DropPage
from desktop.ui.once import Once
from desktop.ui.page import Action, Open, Surroundings
from desktop.ui.places import Channels, Check, Draft, Recovery
from desktop.ui.verify.ask_short_link import AT_ONCE, Ask, AskShortLink
from desktop.ui.verify.asked_question import AskedQuestion
from desktop.ui.verify.code_picture import CodePicture, framed_codes
from desktop.ui.verify.do_now import DoNow, Now, Way
from desktop.ui.verify.reasons import plain_line
from desktop.ui.verify.rest import Rest
from desktop.ui.verify.subject import Subject
from desktop.ui.verify.type_seen import TypeSeen
from desktop.ui.verify.warn_group import WarnGroup
from desktop.ui.widgets import Column, IconLine, PlainLabel, ScrollPage, numbered
from desktop.ui.widgets.boxes import WithinSides
from desktop.ui.widgets.code_key import CodeKey
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.verdict_panel import PanelWords, VerdictPanel

_ABOUT_CODES = frozenset({vocabulary.MESSAGE_CODE_NOTICE.id, vocabulary.MESSAGE_ASKS_CODE.id})
_FOLLOWED = {Verdict.FAKE, Verdict.UNKNOWN}
_THE_QUESTION = "advice.did-you-ask"
"""The advice that the question itself gives, where it is asked."""
_GOOD = {Verdict.OFFICIAL, Verdict.PARTNER}
_HARMED = {Kind.LINK: "verdict-page.opened", Kind.QR: "verdict-page.scanned"}


class VerdictPage(DropPage):
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
        self._copied = False
        self._subject = Subject(judgement, programme, self.words, self.theme)
        self._scroll = ScrollPage(self.theme, side=False, parent=self)
        self.question = AskedQuestion(self.words, self.theme) if needs_asking(judgement) else None
        if self.question is not None:
            self.question.answered.connect(self._answered)
        self.now = self._scroll.content.add(
            DoNow(judgement.verdict, self._panel_words(), self._now(), self.theme, self.question)
        )
        self._column = self._scroll.content.add(WithinSides(self.theme))
        self._scroll.content.stretch()
        self._build()
        self.setAcceptDrops(copy is not None)

    @property
    def title(self) -> str:
        """The verdict, then what the page is."""
        return self.words("verdict-page.title", verdict=self._word)

    @property
    def announcement(self) -> str:
        """Verdict, headline, what to do, first reason."""
        reasons = self._subject.reasons
        said = (f"{self._word}.", self._headline(), self._action(), reasons[0].text if reasons else "")
        return " ".join(part for part in said if part).replace("\u2060", "")

    def panel(self) -> QWidget:
        """The verdict as shape, word and colour."""
        return VerdictPanel(self.judgement.verdict, self._panel_words(), self.theme)

    def bar_actions(self) -> tuple[Action, ...]:
        """Check another, and beside it to copy an address that is right."""
        words, judgement = self.words, self.judgement
        other = Action(words("verdict-page.another"), "arrow-right", self._another, primary=True, icon_after=True)
        if judgement.verdict is Verdict.OFFICIAL and judgement.links and self._copy is not None:
            copy, done = words("verdict-page.copy"), words("verdict-page.copied")
            text, icon = (done, "check") if self._copied else (copy, "copy")
            return (Action(text, icon, self._copy_address, also=(copy, done)), other)
        return (other,)

    def first_focus(self) -> QWidget:
        """The heading of what to do: a screen reader has heard the verdict and reads on from there."""
        return self.now.heading

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scrolling part fills the page; what was judged stands within the margins."""
        self._scroll.setGeometry(self.rect())
        single = self.theme.single(self.window().width())
        self._column.top, self._column.bottom = self.theme.sp(12 if single else 24), self.theme.sp(28)
        self._heading.setVisible(not single and not self._subject.named)
        super().resizeEvent(event)

    def let_go(self, data: QMimeData) -> None:
        """Another one is checked, as if it had been pasted on the check page."""
        self.wants.emit(Open(Check(offered=Once(data))))

    def _panel_words(self) -> PanelWords:
        return PanelWords(self._word, self._headline(), self._short_note())

    def _headline(self) -> str:
        return say_headline(self.judgement.headline, rests_on(self.judgement.findings), self.words)

    def _short_note(self) -> str:
        """Where nothing is called wrong, the date that it rests on stands beside it; all of it is in the rest."""
        note, age = self.words("verdict-page.note.short"), decisive_age(self._programme, self.judgement.findings)
        if age is None or self.judgement.verdict in _FOLLOWED or self.question is not None:
            return note
        return f"{note} {self.words(f'source.age.{age.of}', date=self.words.date(age.date))}"

    def _note(self) -> str:
        note, age = self.words("verdict-page.note"), decisive_age(self._programme, self.judgement.findings)
        return f"{note} {age_line(self.words, age, self._programme.issued.year)}" if age else note

    # What to do

    @property
    def _advice(self) -> tuple[str, ...]:
        """What to do before anything is answered: nothing yet, where the answer decides; a fake is one anyhow."""
        if not needs_asking(self.judgement):
            return self.judgement.advice[:3]
        fake = self.judgement.verdict is Verdict.FAKE
        return tuple(key for key in self.judgement.advice if fake and key != _THE_QUESTION)

    def _action(self) -> str:
        return self.words(self._advice[0]) if self._advice else ""

    def _now(self) -> Now:
        good = self.judgement.verdict in _GOOD
        heading = self.words("verdict-page.stay-safe" if good else "verdict-page.do-now")
        return Now(heading, self._action(), tuple(self._ways()))

    def _ways(self) -> list[Way]:
        """Help for who followed it already, and the register where an advice names it."""
        words, judgement, ways = self.words, self.judgement, list[Way]()
        pays = any(isinstance(piece.payload, Payment) for piece in judgement.pieces)
        to_follow = judgement.verdict is Verdict.FAKE or judgement.links or judgement.senders or pays
        if judgement.verdict in _FOLLOWED and to_follow and URGENT in self._entries:
            key = "verdict-page.paid" if pays else _HARMED.get(judgement.kind, "verdict-page.followed")
            ways.append(Way(words(key), "first-aid", self._harmed, urgent=True))
        title = words("channels.title")
        if any(title in words(key) for key in self._advice):
            ways.append(Way(title, "address-book", self._channels))
        return ways

    def _answered(self, asked: Asked) -> None:
        advice = advice_after(self.judgement, asked)
        self.now.show_steps(list(numbered([self.words(key) for key in advice], self.words, self.theme)))
        self.rest.forget_steps()  # they were those of who has not answered
        self.announce(self, self.words("asked.changed", advice=self.words(advice[0])))

    # What was judged

    def _build(self) -> None:
        theme, column, subject = self.theme, self._column, self._subject
        if not self.judgement.complete:
            column.add(IconLine("warning-fill", self.words("verdict-page.incomplete"), theme, icon_color="terbukti"))
            column.space(12)
        self._heading = column.add(Column(theme))
        hear_as(self._heading.add(PlainLabel(subject.heading, theme, "body", "muted")), As.SECTION, subject.heading)
        self._heading.space(8)
        self.specimen = column.add(subject.specimen())
        if (picture := self.judgement.picture) is not None:
            shown = CodePicture(picture, framed_codes(self.judgement), self.words, theme)
            column.space(20)
            column.add(shown, 0, Qt.AlignmentFlag.AlignLeft)
        if (said := self._said()) is not None:
            column.space(16)
            self.said = column.add(said)
        if self.judgement.kind is Kind.QR and not self.judgement.pieces:
            column.space(20)
            self.type_seen = column.add(TypeSeen(self.words, theme))
            self.type_seen.entered.connect(self._check_seen)
        self._build_short_links()
        if any(finding.code in _ABOUT_CODES for finding in self.judgement.findings):
            column.space(16)
            column.add(CodeKey(self.words("code-key.heard"), theme))
            column.add(PlainLabel(self.words("code-key.heard"), theme, "small", "muted"))
        column.space(12)
        steps = [self.words(key) for key in self._advice[1:]]
        warns = self._copy is not None and self.judgement.verdict is Verdict.FAKE
        also = self.words("verdict-page.warn") if warns else ""
        self.rest = column.add(Rest(self.judgement, subject, steps, self._note(), self.words, theme, also))
        if self._copy is not None and warns:
            warning = self.rest.body.add(WarnGroup(self.judgement, self._copy, self.words, theme))
            self.warn = warning.button

    def _said(self) -> QWidget | None:
        """The reason that stands beside the thing; of odd letters, which stand in boxes, what the boxes mean."""
        reason = self._subject.said
        if reason is None:
            return None if self._subject.reasons else PlainLabel(self.words("verdict-page.no-reason"), self.theme)
        if self._subject.odd:
            return IconLine("x-circle-fill", self.words("anatomy.odd-letters"), self.theme, icon_color="palsu")
        return plain_line(reason, self.theme)

    def _build_short_links(self) -> None:
        """Where short links lead can be asked, one by one."""
        if self._ask is None:
            return
        for link in askable(self.judgement)[:AT_ONCE]:
            self._column.space(16)
            section = AskShortLink(self.around, link, self._ask, self._programme, folded=True)
            self._column.add(section).wants.connect(self.wants)

    def _check_seen(self, text: str) -> None:
        """What somebody reads in a picture is judged as what is typed."""
        self.wants.emit(Open(Check(Draft(text, typed=True), start=True)))

    def _another(self) -> None:
        self.wants.emit(Open(Check(another=True)))

    def _channels(self) -> None:
        self.wants.emit(Open(Channels()))

    def _harmed(self) -> None:
        codes = (finding.code for finding in self.judgement.findings)
        entry = entry_after(codes, link=self.judgement.kind is Kind.LINK)
        self.wants.emit(Open(Recovery(entry if entry in self._entries else URGENT)))

    def _copy_address(self) -> None:
        if self._copy is not None:
            self._copy("".join(part.text for part in self.judgement.links[0].parts))
            self._copied = True
            self.changed.emit()
