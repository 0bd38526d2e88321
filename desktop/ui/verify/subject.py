"""What was judged, as a thing to look at: an address in its parts, a message with its signs called out, a sender.

`specimen` is what stands on the page at once; what it leaves out is in `details`, which stands in the part that opens.
"""

from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, LinkReading, PartRole, SenderReading
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.code_view import CodeView
from desktop.ui.verify.comparing import comparison_of, letter_by_letter
from desktop.ui.verify.letter_view import LetterHead, shown_text
from desktop.ui.verify.links import LinkList, address, address_details, has_odd_letters, worst_links_first
from desktop.ui.verify.reasons import Reason
from desktop.ui.verify.signs import Signs
from desktop.ui.widgets import Card, Column, IconLine, PlainLabel
from desktop.ui.widgets.marked_message import MarkedMessage, MessageCard
from desktop.ui.widgets.readable_text import is_long, visible

_MANY_LINKS = 3
_TELLING = frozenset({"headline.link.unknown.short", "headline.qr.no-code"})
"""Headlines that say the first reason."""
_WRITTEN = frozenset({Kind.MESSAGE, Kind.EMAIL})


class Subject:
    """Chooses how a judgement is shown. `written`: it is a text whose signs are marked and numbered."""

    def __init__(self, judgement: Judgement, programme: Programme, words: Words, theme: Theme) -> None:
        self._judgement, self._programme, self._words, self._theme = judgement, programme, words, theme
        self.written = judgement.kind in _WRITTEN
        # Of a mail the head is shown taken apart; what is drawn as a message begins with its subject.
        self._start = judgement.letter.words_at if judgement.letter else 0
        self._text = judgement.text[self._start :]
        self.signs = Signs(judgement, words, programme, written=self.written, start=self._start)
        self._codes = CodeView(judgement, words, programme, theme) if judgement.kind is Kind.QR else None
        self._head = self._letter_head()
        self.message: MarkedMessage | None = None

    @property
    def reasons(self) -> list[Reason]:
        """All reasons, worst first."""
        return self.signs.reasons

    @property
    def said(self) -> Reason | None:
        """The one reason that is said beside the thing: the first, unless the thing or the headline says it already."""
        told = self._judgement.headline in _TELLING
        if self.signs.called or self._several or told or not self.reasons:
            return None
        return self.reasons[0]

    @property
    def named(self) -> bool:
        """Whether the thing or the headline says itself what it is, so that no heading has to."""
        return self.many or self._several or self._head is not None or self._judgement.typed

    @property
    def _several(self) -> bool:
        return len(self._judgement.pieces) > 1

    @property
    def odd(self) -> bool:
        """Whether it is an address in which letters deceive."""
        judgement = self._judgement
        return judgement.kind is Kind.LINK and bool(judgement.links) and has_odd_letters(judgement.links[0])

    @property
    def many(self) -> bool:
        """Whether the list of links is what matters most."""
        return self._judgement.kind is Kind.MESSAGE and len(self._judgement.links) > _MANY_LINKS

    @property
    def heading(self) -> str:
        """What the thing is: the address, the message, the sender that was given."""
        judgement = self._judgement
        if judgement.kind is Kind.LINK:
            return self._words("verdict-page.address-typed" if judgement.typed else "verdict-page.address")
        return self._words(f"verdict-page.{judgement.kind}")

    @property
    def links(self) -> tuple[LinkReading, ...]:
        """The addresses in a message, or the other readings of one address; worst first."""
        judgement = self._judgement
        if self._codes is not None:
            return worst_links_first([link for link in judgement.links if link not in self._codes.drawn])
        return worst_links_first(judgement.links if self.written else judgement.links[1:])

    def specimen(self) -> QWidget:
        """The thing itself."""
        judgement = self._judgement
        if self._codes is not None:
            return self._codes
        if not self.written and judgement.links:
            return address(judgement.links[0], self._words, self._programme, self._theme)
        if not self.written and judgement.senders:
            return self._sender(judgement.senders[0])
        if self.many:
            return self._link_list(self.links, "verdict-page.links", at_once=_MANY_LINKS)
        if self._head is None:
            return self._message()
        column = Column(self._theme, 16)
        column.add(self._head)
        column.add(self._message())
        return column

    def details(self) -> list[QWidget]:
        """What the thing itself leaves out: two names letter under letter, what a code says besides, every address."""
        judgement, words, theme = self._judgement, self._words, self._theme
        found: list[QWidget] = []
        if self._codes is not None:
            found += self._codes.details
        elif self._head is not None and self._head.compared is not None:
            found.append(self._head.compared)
        elif not self.written and judgement.links:
            found += address_details(judgement.links[0], words, self._programme, theme)
        elif not self.written and judgement.senders:
            sender = judgement.senders[0]
            comparison = comparison_of(sender.findings, self._programme)
            color, _ = theme.verdict(sender.verdict)
            found += [letter_by_letter(comparison, color, words, theme)] if comparison is not None else []
        if self.many:
            found.append(self._message())
        return found

    def link_list(self) -> LinkList | None:
        """Every address of the text, to be taken apart; None when there is nothing to add."""
        if not self.links:
            return None
        if self.written:
            return self._link_list(self.links, "verdict-page.links")
        return self._link_list(self.links, "code.links" if self._codes is not None else "verdict-page.readings")

    def _link_list(self, links: tuple[LinkReading, ...], key: str, at_once: int | None = None) -> LinkList:
        heading = self._words(key, count=len(links))
        mail = self._judgement if self._judgement.kind is Kind.EMAIL else None
        seen = {link.text: shown_text(mail, link) for link in links} if mail else {}
        shown = links[:at_once]
        return LinkList(heading, shown, self._words, self._programme, self._theme, seen=seen)

    def _letter_head(self) -> LetterHead | None:
        """Who a mail is from, taken apart."""
        letter = self._judgement.letter
        if letter is None:
            return None
        return LetterHead(letter, self._judgement.senders, self._words, self._programme, self._theme)

    def _sender(self, sender: SenderReading) -> QWidget:
        words, theme = self._words, self._theme
        column = Column(theme, 4)
        key, _ = theme.verdict(sender.verdict)
        column.add(PlainLabel(visible(sender.normal or sender.text), theme, 34, key, bold=True, mono=True))
        column.add(PlainLabel(words(f"sender.{sender.kind}"), theme, "body", "muted"))
        return column

    def _message(self) -> QWidget:
        judgement, words, theme = self._judgement, self._words, self._theme
        if not self._text.strip():
            card = Card(theme)
            card.add(IconLine("info-fill", words("verdict-page.no-text"), theme, "muted"))
            return card
        self.message = MarkedMessage(
            self._text.rstrip(),
            self.signs.marks,
            theme.verdict(judgement.verdict)[0],
            theme,
            links=list(self.signs.moved(link.span for link in judgement.links)),
            breaks=[
                place - self._start
                for link in judgement.links
                for place in _decisive_place(link, judgement.text)
                if place >= self._start
            ],
            name=words(f"verdict-page.{judgement.kind}"),
            cut=lambda letters: words("verdict-page.cut", count=letters),
        )
        more, less = words("verdict-page.whole-message"), words("verdict-page.short-message")
        return MessageCard(self.message, theme, more, less, long=is_long(self._text))


def _decisive_place(link: LinkReading, text: str) -> list[int]:
    """Where the name that decides begins in the text, if it stands there as it would be opened."""
    decisive = next((part.text for part in link.parts if part.role is PartRole.DECISIVE), "")
    at = text.lower().find(decisive.lower(), link.span[0], link.span[1]) if decisive else -1
    return [at] if at > link.span[0] else []
