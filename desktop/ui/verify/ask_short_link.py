"""The question whether a shortener may be asked where its link leads: its words, and how its answer is drawn."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.says import say_headline
from desktop.logic.verify.answer.advice import rests_on
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.verify.link.short_link import Failure, Following, Reason, ShortLink, Stopped, Told
from desktop.ui.deadlines import NETWORK_MS
from desktop.ui.page import Open, Surroundings
from desktop.ui.places import Verdict as VerdictPlace
from desktop.ui.verify.links import anatomy
from desktop.ui.verify.reasons import make_reason
from desktop.ui.widgets import Button, Column, Heading, Icon, PlainLabel, Row, Sunken
from desktop.ui.widgets.consent import Answer, Consent, Line, Question, Way, Wish, drawn
from desktop.ui.widgets.readable_text import visible

Found = Told | Following | Stopped | Failure
Ask = Callable[[ShortLink, Callable[[], bool]], Found]
"""Asks about a link, in a thread; the second argument tells whether the answer is still wanted."""

AT_ONCE = 3
"""So many short links of one message are asked about on its page."""

_GOOD = {Verdict.OFFICIAL, Verdict.PARTNER}


class AskShortLink(Sunken):
    """One short link's section: the question, then waiting, then the answer. `wants` opens the whole verdict.

    `folded` shows the question on demand only: three of them at once would hide the rest of a message's page.
    """

    wants = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        link: ShortLink,
        ask: Ask,
        programme: Programme,
        *,
        folded: bool = False,
        deadline_ms: int = NETWORK_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around.theme, 0, parent)
        self._words, self._link, self._ask, self._programme = around.words, link, ask, programme
        self.heading = self.add(Heading(self._words("short-link.title"), self.theme))
        self.space(6)
        self.add(PlainLabel(visible(link.url), self.theme, mono=True))
        self.space(8)
        self.consent = self.add(Consent(self.theme, around.announce, around.jobs, room=6, deadline_ms=deadline_ms))
        if folded:
            self.consent.rest(self._again)
        else:
            self._offer()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that stand there now."""
        return self.consent.buttons

    @property
    def said(self) -> tuple[str, ...]:
        """What stands there now, sentence by sentence."""
        return tuple(label.text() for label in self.findChildren(PlainLabel) if label.isVisibleTo(self))

    def _offer(self) -> None:
        self.consent.offer(self._question(self._link))

    def _question(self, link: ShortLink) -> Question[Found]:
        """One question to one host; a further short link is asked about by another."""
        words, host = self._words, link.host
        return Question[Found](
            lines=(
                self._line("globe", "short-link.question", host=host),
                self._line("warning-fill", "short-link.risk", color="terbukti"),
                self._line("info", "short-link.sent", host=host),
                self._line("link", "short-link.more"),
            ),
            described=words("short-link.question", host=host),
            yes=words("short-link.yes"),
            no=words("short-link.no"),
            stop=words("short-link.stop"),
            asking=self._line("hourglass", "short-link.asking", host=host),
            declined=self._only(self._line("info", "short-link.declined")),
            stopped=self._only(self._line("info", "short-link.stopped", host=host)),
            take=partial(self._take, link),
            tell=partial(self.tell, host=host),
            late=Failure(Reason.TOO_SLOW),
        )

    def _take(self, link: ShortLink, wish: Wish) -> Callable[[], Found]:
        return partial(self._ask, link, wish)

    def tell(self, found: Found, host: str = "") -> Answer:
        """What the answer of a shortener says to the person; `host` is the first one's where none is given."""
        host, words = host or self._link.host, self._words
        if isinstance(found, Following):
            led = self._line("link", "short-link.leads-on", host=host, next=found.link.host)
            return Answer((led,), following=self._question(found.link))
        if isinstance(found, Stopped):
            stopped = self._line("warning-circle-fill", "short-link.stop-here", color="terbukti", host=found.host)
            return self._only(stopped)
        if isinstance(found, Failure):
            failed = f"short-link.failed.{found.reason}"
            return self._only(self._line("warning-circle-fill", failed, color="terbukti", host=host))
        verdict = words(f"verdict.{found.judgement.verdict}.word")
        heard = Line("", "short-link.told", words("short-link.told", host=host, verdict=verdict))
        whole = Way(words("short-link.open"), "arrow-right", partial(self._open, found.judgement), icon_after=True)
        return Answer((heard,), (whole,), draw=partial(self._draw, found))

    def _open(self, judgement: Judgement) -> None:
        self.wants.emit(Open(VerdictPlace(judgement)))

    def _draw(self, told: Told, place: Column) -> None:
        words, theme, judgement = self._words, self.theme, told.judgement
        place.add(PlainLabel(words("short-link.target"), theme, "small", "muted"))
        if judgement.links:
            place.add(anatomy(judgement.links[0], words, self._programme, theme))
        else:
            place.add(PlainLabel(visible(told.target.url), theme, mono=True))
        place.add(self._verdict(judgement))
        if judgement.verdict in _GOOD:
            place.add(drawn(self._line("warning-fill", "short-link.may-change", color="terbukti"), theme))
        place.space(4)
        hosts = self._line("globe", "short-link.asked", hosts=_named(told.target.hops))
        place.add(drawn(hosts._replace(size="small"), theme))

    def _verdict(self, judgement: Judgement) -> QWidget:
        """Shape, word and headline of the target's verdict, and its first reason.

        A good one has no headline: that says "may be opened", and what was pasted is the short link.
        """
        words, theme = self._words, self.theme
        key, icon = theme.verdict(judgement.verdict)
        row = Row(theme, 12)
        holder = row.add(Column(theme))
        holder.add(Icon(icon, theme, 32, key))
        holder.stretch()
        text = row.add(Column(theme, 4), 1)
        text.add(PlainLabel(words(f"verdict.{judgement.verdict}.word"), theme, "h3", key, bold=True))
        if judgement.verdict not in _GOOD:
            text.add(PlainLabel(say_headline(judgement.headline, rests_on(judgement.findings), words), theme))
        if judgement.findings:
            reason = make_reason(judgement.findings[0], words, self._programme)
            text.add(PlainLabel(reason.text, theme, color="muted", strong=reason.strong))
        return row

    @property
    def _again(self) -> Way:
        return Way(self._words("short-link.again"), "question", self._offer)

    def _only(self, line: Line) -> Answer:
        """One sentence, and the way back to the question."""
        return Answer((line,), (self._again,))

    def _line(self, icon: str, key: str, color: str = "muted", **values: str) -> Line:
        text = self._words(key, **values)
        strong = [(text.find(value), text.find(value) + len(value)) for value in values.values() if value in text]
        return Line(icon, key, text, color, strong=strong)


def _named(hosts: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(hosts))
