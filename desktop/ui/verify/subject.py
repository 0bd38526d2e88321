"""What was judged, as a thing to look at: an address in its parts, a message with its marks, a sender."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding, Severity, Span
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, LinkReading, PartRole, SenderReading
from desktop.logic.verify.answer.vocabulary import MESSAGE_ASKS_CODE, MESSAGE_ASKS_PASSWORD
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.code_view import CodeView
from desktop.ui.verify.comparing import comparison_of, letter_by_letter
from desktop.ui.verify.letter_view import LetterHead, shown_text
from desktop.ui.verify.links import LinkList, anatomy, worst_links_first
from desktop.ui.verify.reasons import Reason, make_reason, severity_look
from desktop.ui.widgets import Card, Column, IconLine, PlainLabel, Rule
from desktop.ui.widgets.marked_message import Mark, MarkedMessage, MessageCard
from desktop.ui.widgets.readable_text import is_long, visible

_MANY_LINKS = 3
_MOST_MARKS = 7
_AFTER_WORDS = " \t\r\n.,;:!?"
_SECRETS = frozenset({MESSAGE_ASKS_CODE.id, MESSAGE_ASKS_PASSWORD.id})
_WRITTEN = frozenset({Kind.MESSAGE, Kind.EMAIL})


class Subject:
    """Chooses how a judgement is shown and numbers its reasons.

    `written`: it is a text whose signs are marked and numbered. `beside`: it stands beside its reasons, not above.
    """

    def __init__(self, judgement: Judgement, programme: Programme, words: Words, theme: Theme) -> None:
        self._judgement, self._programme, self._words, self._theme = judgement, programme, words, theme
        self.written = judgement.kind in _WRITTEN
        # Of a mail the head is shown taken apart; what is drawn as a message begins with its subject.
        self._start = judgement.letter.words_at if judgement.letter else 0
        self._text = judgement.text[self._start :]
        self._groups = _by_code(judgement) if self.written else [[one] for one in judgement.findings]
        self._codes = CodeView(judgement, words, programme, theme) if judgement.kind is Kind.QR else None
        self._marks: list[Mark] = []
        # Worst first; of two that are as bad the one that can be pointed at. Numbers follow the reader's eye.
        placed = sorted(self._placed(), key=lambda pair: (pair[0].severity.rank, not pair[1]))
        shown = sorted([spans for _, spans in placed if spans][:_MOST_MARKS])
        numbers = {spans: number for number, spans in enumerate(shown, start=1)}
        self.reasons = [self._reason(finding, spans, numbers.get(spans, 0)) for finding, spans in placed]
        self._marks.sort(key=lambda mark: mark.number)

    @property
    def many(self) -> bool:
        """Whether the list of links is what matters most."""
        return self._judgement.kind is Kind.MESSAGE and len(self._judgement.links) > _MANY_LINKS

    @property
    def crowded(self) -> bool:
        """Whether what is looked at takes so much room that the first reason has to stand above it."""
        if self._codes is not None:
            return self._codes.crowded
        if self._judgement.kind is Kind.EMAIL:
            return True
        one = self._judgement.kind is Kind.LINK and self._judgement.links[:1]
        return self.many or bool(one and comparison_of(one[0].findings, self._programme))

    @property
    def beside(self) -> bool:
        """A message or a mail is read beside its signs, everything else above them."""
        return self.written and not self.many

    @property
    def heading(self) -> str:
        """What the thing is: the address, the message, the sender that was given."""
        judgement = self._judgement
        if judgement.kind is Kind.LINK:
            return self._words("verdict-page.address-typed" if judgement.typed else "verdict-page.address")
        return self._words(f"verdict-page.{judgement.kind}")

    def widget(self) -> QWidget:
        """The thing itself."""
        judgement = self._judgement
        if self._codes is not None:
            return self._codes
        if judgement.kind is Kind.EMAIL:
            return self._letter()
        if not self.written and judgement.links:
            return self._address(judgement.links[0])
        if not self.written and judgement.senders:
            return self._sender(judgement.senders[0])
        if self.many:
            column = Column(self._theme, 24)
            column.add(self._link_list(worst_links_first(judgement.links), "verdict-page.links"))
            column.add(self._message())
            return column
        return self._message()

    def links(self) -> LinkList | None:
        """The addresses in a message, or the other readings of one address; None when there is nothing to add."""
        judgement = self._judgement
        if self._codes is not None:
            rest, key = [link for link in judgement.links if link not in self._codes.drawn], "code.links"
        elif self.written:
            rest, key = list(judgement.links), "verdict-page.links"
        else:
            rest, key = list(judgement.links[1:]), "verdict-page.readings"
        links = worst_links_first(rest)
        return None if not links or self.many else self._link_list(links, key)

    def _link_list(self, links: tuple[LinkReading, ...], key: str) -> LinkList:
        heading = self._words(key, count=len(links))
        mail = self._judgement if self._judgement.kind is Kind.EMAIL else None
        seen = {link.text: shown_text(mail, link) for link in links} if mail else {}
        return LinkList(heading, links, self._words, self._programme, self._theme, seen=seen)

    def head(self) -> LetterHead | None:
        """Who a mail is from, taken apart; over the whole width, above its words and its reasons."""
        letter = self._judgement.letter
        if letter is None:
            return None
        return LetterHead(letter, self._judgement.senders, self._words, self._programme, self._theme)

    def _letter(self) -> QWidget:
        """The mail's own words."""
        column = Column(self._theme, 0)
        column.add(PlainLabel(self._words("letter.words"), self._theme, "small", "muted"))
        column.space(4)
        column.add(self._message())
        return column

    def _address(self, link: LinkReading) -> QWidget:
        column = Column(self._theme)
        column.margins(0, 10, 0, 20)
        column.add(anatomy(link, self._words, self._programme, self._theme))
        column.space(24)
        column.add(Rule(self._theme))
        return column

    def _sender(self, sender: SenderReading) -> QWidget:
        words, theme = self._words, self._theme
        column = Column(theme)
        column.margins(0, 10, 0, 20)
        key, _ = theme.verdict(sender.verdict)
        column.add(PlainLabel(visible(sender.normal or sender.text), theme, 34, key, bold=True, mono=True))
        column.space(4)
        column.add(PlainLabel(words(f"sender.{sender.kind}"), theme, "body", "muted"))
        comparison = comparison_of(sender.findings, self._programme)
        if comparison is not None:
            column.space(18)
            column.add(letter_by_letter(comparison, key, words, theme))
        column.space(24)
        column.add(Rule(theme))
        return column

    def _message(self) -> QWidget:
        judgement, words, theme = self._judgement, self._words, self._theme
        if not self._text.strip():
            card = Card(theme)
            card.add(IconLine("info-fill", words("verdict-page.no-text"), theme, "muted"))
            return card
        message = MarkedMessage(
            self._text,
            self._marks,
            theme.verdict(judgement.verdict)[0],
            theme,
            links=list(self._moved(link.span for link in judgement.links)),
            breaks=[
                place - self._start
                for link in judgement.links
                for place in _decisive_place(link, judgement.text)
                if place >= self._start
            ],
            name=words(f"verdict-page.{judgement.kind}"),
        )
        more, less = words("verdict-page.whole-message"), words("verdict-page.short-message")
        return MessageCard(message, theme, more, less, long=is_long(self._text))

    def _placed(self) -> Iterator[tuple[Finding, tuple[Span, ...]]]:
        """Each finding with what is marked for it, unless a worse one has marked the same words already."""
        taken: list[Span] = []
        # What asks for a secret is marked whatever else stands at the same place.
        for group in sorted(self._groups, key=lambda group: group[0].code not in _SECRETS):
            telling = self.written and group[0].severity in {Severity.DANGER, Severity.WARNING}
            spans = self._spans(group) if telling else ()
            free = tuple(one for one in spans if not any(one[0] < end and start < one[1] for start, end in taken))
            taken.extend(free)
            yield group[0], free

    def _reason(self, finding: Finding, spans: tuple[Span, ...], number: int) -> Reason:
        if number:
            self._marks.append(Mark(number, spans, severity_look(finding.severity)[1]))
        return make_reason(finding, self._words, self._programme, number)

    def _spans(self, group: list[Finding]) -> tuple[Span, ...]:
        """Where a finding stands; one about a link stands where the link does."""
        spans: dict[Span, None] = {}
        for finding in group:
            of_links = [link.span for link in self._judgement.links if finding in link.findings]
            of_senders = [sender.span for sender in self._judgement.senders if finding in sender.findings]
            spans |= dict.fromkeys(self._moved(finding.spans or of_links or of_senders))
        return _joined(self._trimmed(start, end) for start, end in spans)

    def _trimmed(self, start: int, end: int) -> Span:
        """A mark ends where its words end, before the blanks and stops that follow."""
        while end - 1 > start and self._text[end - 1] in _AFTER_WORDS:
            end -= 1
        return start, end

    def _moved(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Places in the judged text as places in what is drawn; those that are not drawn are left out."""
        for start, end in spans:
            if self._start <= start < end <= len(self._judgement.text):
                yield start - self._start, end - self._start


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans that overlap or touch as one, so that a mark is drawn once."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _by_code(judgement: Judgement) -> list[list[Finding]]:
    """Findings of one code are one sign of a message, marked at several places."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in judgement.findings:
        key = (finding.code, finding.evidence.get("host", ""))
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _decisive_place(link: LinkReading, text: str) -> list[int]:
    """Where the name that decides begins in the text, if it stands there as it would be opened."""
    decisive = next((part.text for part in link.parts if part.role is PartRole.DECISIVE), "")
    at = text.lower().find(decisive.lower(), link.span[0], link.span[1]) if decisive else -1
    return [at] if at > link.span[0] else []
