"""What was judged, as a thing to look at: an address in its parts, a message with its marks, a sender."""

from PySide6.QtWidgets import QWidget

from desktop.logic.content import Programme
from desktop.logic.findings import Finding, Span
from desktop.logic.verify.judgement import Judgement, Kind, LinkReading, PartRole, SenderReading
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.links import LinkList, anatomy, worst_links_first
from desktop.ui.verify.reasons import Reason, make_reason
from desktop.ui.widgets import Card, Column, IconLine, PlainLabel, Rule
from desktop.ui.widgets.marked_message import Mark, MarkedMessage, MessageCard
from desktop.ui.widgets.readable_text import is_long, visible

_MANY_LINKS = 3
_SITUATIONS = {
    "sender.dials-forwarding": "dialled",
    "link.app-with-name": "apk",
    "message.offers-app": "apk",
    "message.install": "apk",
    "message.asks-code": "otp",
    "message.asks-password": "password",
    "message.asks-fee": "money",
    "message.asks-documents-in-name": "documents",
}


def situation_after(judgement: Judgement) -> str | None:
    """The id of the situation somebody is in who did what this asked; None where several are as likely."""
    if judgement.kind is Kind.LINK:
        return "opened"
    asked = {_SITUATIONS[finding.code] for finding in judgement.findings if finding.code in _SITUATIONS}
    return asked.pop() if len(asked) == 1 else None


class Subject:
    """Chooses how a judgement is shown and numbers its reasons. `beside`: it stands beside the reasons, not above."""

    def __init__(self, judgement: Judgement, programme: Programme, words: Words, theme: Theme) -> None:
        self._judgement, self._programme, self._words, self._theme = judgement, programme, words, theme
        self._groups = _by_code(judgement) if judgement.kind is Kind.MESSAGE else [[one] for one in judgement.findings]
        self._marks: list[Mark] = []
        self.reasons: list[Reason] = []
        for group in self._groups:
            self._add(group)

    @property
    def beside(self) -> bool:
        """A message is read beside its signs, everything else above them."""
        return self._judgement.kind is Kind.MESSAGE and len(self._judgement.links) <= _MANY_LINKS

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
        if judgement.kind is Kind.LINK and judgement.links:
            return self._address(judgement.links[0])
        if judgement.kind is Kind.SENDER and judgement.senders:
            return self._sender(judgement.senders[0])
        if len(judgement.links) > _MANY_LINKS:
            column = Column(self._theme, 24)
            column.add(self._link_list(worst_links_first(judgement.links), "verdict-page.links"))
            column.add(self._message())
            return column
        return self._message()

    def links(self) -> LinkList | None:
        """The addresses in a message, or the other readings of one address; None when there is nothing to add."""
        judgement = self._judgement
        links = worst_links_first(judgement.links[1:] if judgement.kind is Kind.LINK else judgement.links)
        if not links or (judgement.kind is Kind.MESSAGE and len(judgement.links) > _MANY_LINKS):
            return None
        return self._link_list(links, "verdict-page.readings" if judgement.kind is Kind.LINK else "verdict-page.links")

    def _link_list(self, links: tuple[LinkReading, ...], key: str) -> LinkList:
        heading = self._words(key, count=len(links))
        return LinkList(heading, links, self._words, self._programme, self._theme)

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
        column.space(24)
        column.add(Rule(theme))
        return column

    def _message(self) -> QWidget:
        judgement, words, theme = self._judgement, self._words, self._theme
        if not judgement.text.strip():
            card = Card(theme)
            card.add(IconLine("info-fill", words("verdict-page.no-text"), theme, "muted"))
            return card
        message = MarkedMessage(
            judgement.text,
            self._marks,
            theme.verdict(judgement.verdict)[0],
            theme,
            links=[link.span for link in judgement.links],
            breaks=[place for link in judgement.links for place in _decisive_place(link, judgement.text)],
            name=words("verdict-page.message"),
        )
        more, less = words("verdict-page.whole-message"), words("verdict-page.short-message")
        return MessageCard(message, theme, more, less, long=is_long(judgement.text))

    def _add(self, group: list[Finding]) -> None:
        spans = self._spans(group) if self._judgement.kind is Kind.MESSAGE else ()
        number = len(self._marks) + 1 if spans else 0
        if number:
            self._marks.append(Mark(number, spans))
        self.reasons.append(make_reason(group[0], self._words, self._programme, number))

    def _spans(self, group: list[Finding]) -> tuple[Span, ...]:
        """Where a finding stands; one about a link stands where the link does."""
        spans: dict[Span, None] = {}
        for finding in group:
            of_links = [link.span for link in self._judgement.links if finding in link.findings]
            of_senders = [sender.span for sender in self._judgement.senders if finding in sender.findings]
            for span in finding.spans or of_links or of_senders:
                if 0 <= span[0] < span[1] <= len(self._judgement.text):
                    spans[span] = None
        return tuple(sorted(spans))


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
