"""Runs the readings and the checks over one pasted text and puts their findings together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.logic.content import Programme
from desktop.logic.findings import Finding, worst_first
from desktop.logic.indonesia.numbers import find_dial_codes, find_numbers, find_short_numbers
from desktop.logic.verify import codes
from desktop.logic.verify.compose import Composer
from desktop.logic.verify.judge import advice, headline, message_verdict, verdict_of
from desktop.logic.verify.judgement import Judgement, Kind, LinkReading, SenderKind, SenderReading, Verdict, Via, worst
from desktop.logic.verify.knowledge import make_knowledge
from desktop.logic.verify.link import unreadable_findings
from desktop.logic.verify.parts import header_reading, link_readings, named_sender, sender_reading
from desktop.logic.verify.reading import MAX_TOKENS, Token, read_tokens, second_readings, whole_token
from desktop.logic.verify.sender import looks_like_header, name_in, read_from, sms_name_findings
from desktop.logic.verify.signs import SignReader

MAX_TEXT = 65_536
"""The largest text that is judged, in bytes of UTF-8."""

_MAIL = re.compile(r"[^\s@<>]+(?:@[^\s@<>]+)+")
_HANDLE = re.compile(r"@[\w.]{2,40}")
_SENDER_WORDS = 6


class TooLargeError(ValueError):
    """The text is longer than MAX_TEXT bytes."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a text reads as, before it is judged: for the line under the box."""

    kind: Kind
    links: int = 0
    senders: int = 0
    words: int = 0


class Checker:
    """Judges texts for one programme. Made once; every call is a pure function of its arguments."""

    def __init__(self, programme: Programme, vocabulary: Mapping[str, tuple[str, ...]]) -> None:
        self._knowledge = make_knowledge(programme)
        self._signs = SignReader(self._knowledge, vocabulary)
        self._composer = Composer(self._knowledge)

    def check(
        self,
        text: str,
        *,
        today: date,
        kind: Kind | None = None,
        via: Via | None = None,
        sender: str | None = None,
        typed: bool = False,
    ) -> Judgement:
        """Judge a text; without `kind` it is found out. Raises TooLargeError past MAX_TEXT bytes."""
        if len(text) > MAX_TEXT // 4 and len(text.encode("utf-8", "surrogatepass")) > MAX_TEXT:
            raise TooLargeError
        match kind or self._kind(text, via):
            case Kind.LINK:
                return self._link(text, typed=typed)
            case Kind.SENDER:
                return self._sender(text, via, typed=typed)
        return self._message(text, today, via, sender)

    def describe(self, text: str, via: Via | None = None) -> Description:
        """What a text reads as."""
        words = len(text.split())
        match self._kind(text, via):
            case Kind.LINK:
                return Description(Kind.LINK, links=1, words=words)
            case Kind.SENDER:
                return Description(Kind.SENDER, senders=1, words=words)
        tokens = [token for token in read_tokens(text) if not token.partial]
        links = sum(token.kind == "link" for token in tokens)
        senders = sum(token.kind in {"mail", "number"} for token in tokens)
        return Description(Kind.MESSAGE, links=links, senders=senders, words=words)

    @staticmethod
    def _kind(text: str, via: Via | None) -> Kind:
        """What a text is: an address alone, somebody's name or number alone, or else a message."""
        stripped = text.strip()
        if whole_token(text) and not _MAIL.fullmatch(stripped) and not _HANDLE.fullmatch(stripped):
            return Kind.LINK
        words = len(stripped.split(maxsplit=_SENDER_WORDS + 1))
        if looks_like_header(text) or (words <= _SENDER_WORDS and _is_sender(text, words, via)):
            return Kind.SENDER
        single = words == 1 and any(token.kind == "link" for token in read_tokens(text))
        return Kind.LINK if single else Kind.MESSAGE

    def _link(self, text: str, *, typed: bool) -> Judgement:
        token = whole_token(text)
        tokens = [token, *second_readings(token)] if token else [one for one in read_tokens(text) if one.kind == "link"]
        links = tuple(reading for each in tokens for reading in link_readings(each, self._knowledge))
        if not links:
            contacts = self._contacts(text, "")
            odd = tuple(unreadable_findings(text, self._knowledge))
            verdict = worst(Verdict.UNKNOWN, verdict_of(odd), *(contact.verdict for contact in contacts))
            findings = (*odd, codes.LINK_NOT_AN_ADDRESS(), *self._all((), contacts))
            return self._judged(Kind.LINK, text, verdict, findings, senders=contacts)
        # The browser's reading decides; a part of it, or where it leads, can only make it worse.
        verdict = Verdict.FAKE if any(link.verdict is Verdict.FAKE for link in links) else links[0].verdict
        return self._judged(Kind.LINK, text, verdict, self._all(links, ()), links=links, typed=typed)

    def _sender(self, text: str, via: Via | None, *, typed: bool) -> Judgement:
        token = whole_token(text)
        if token and not _MAIL.fullmatch(text.strip()) and via is not Via.EMAIL and via is not Via.SMS:
            links = link_readings(token, self._knowledge)
            profile = any(finding.code.startswith("profile.") for finding in links[0].findings)
            if links and (profile or "//" in text or links[0].verdict is not Verdict.OFFICIAL):
                limit = links[0].verdict if profile else worst(Verdict.UNPROVEN, links[0].verdict)
                return self._judged(Kind.SENDER, text, limit, self._all(links, ()), links=links, typed=typed)
        senders = self._senders(text, via)
        verdict = worst(Verdict.UNPROVEN, *(sender.verdict for sender in senders)) if senders else Verdict.UNKNOWN
        findings = self._all((), senders) or (codes.SENDER_UNREADABLE(),)
        return self._judged(Kind.SENDER, text, verdict, findings, senders=senders, typed=typed)

    def _senders(self, text: str, via: Via | None) -> tuple[SenderReading, ...]:
        """The sender that a short text names: a header, an address, a number with or without a name, a name."""
        stripped = text.strip()
        header = looks_like_header(text) or (via is Via.EMAIL and "@" in text and not _MAIL.fullmatch(stripped))
        if header and (sender := read_from(text)):
            return (header_reading(text, sender, self._knowledge),)
        if _MAIL.fullmatch(stripped):
            start = text.index(stripped)
            token = Token("mail", stripped, (start, start + len(stripped)))
            return (sender_reading(token, self._knowledge),)
        contacts = self._contacts(text, name_in(text, self._knowledge), alone=True)
        return contacts or self._named(text, via)

    def _contacts(self, text: str, claims: str, *, alone: bool = False) -> tuple[SenderReading, ...]:
        tokens = [token for token in read_tokens(text) if token.kind != "link"]
        tokens = [token for token in tokens if token.kind != "short-number" or self._is_listed(token)]
        if alone and not tokens:
            tokens = [Token("number", n.text, n.span, n.normal) for n in find_short_numbers(text)][:1]
        return tuple(sender_reading(token, self._knowledge, claims=claims) for token in tokens)

    def _is_listed(self, token: Token) -> bool:
        return self._knowledge.registry.contact(token.url) is not None

    def _named(self, text: str, via: Via | None) -> tuple[SenderReading, ...]:
        """A name without anything that could be looked up."""
        name = text.strip()
        if not name:
            return ()
        span = (text.index(name), text.index(name) + len(name))
        findings = tuple(sms_name_findings(name, self._knowledge))
        kind = SenderKind.SMS_NAME if via in {None, Via.SMS} else SenderKind.NAME
        reading = named_sender(name, span, kind, "", iter(findings))
        claims = name_in(name, self._knowledge) != "" and reading.verdict is Verdict.UNKNOWN
        if not claims or via not in {None, Via.SMS}:
            return (reading,)
        return (SenderReading(name, span, kind, "", Verdict.UNPROVEN, reading.findings),)

    def _message(self, text: str, today: date, via: Via | None, sender: str | None) -> Judgement:
        signs = self._signs.read(text)
        tokens = read_tokens(text)
        claims = self._knowledge.programme.protected[0].name if signs.claims else ""
        link_tokens = (token for token in tokens if token.kind == "link")
        links = tuple(reading for one in link_tokens for reading in link_readings(one, self._knowledge, claims=claims))
        senders = (*self._contacts(text, ""), *(self._senders(sender, via) if sender else ()))
        composed = self._composer.compose(signs, links, senders, today)
        findings = worst_first((*composed.findings, *self._all(links, senders)))
        verdict = message_verdict(findings, links, senders, softened=composed.softened)
        complete = len(tokens) < MAX_TOKENS
        if not complete:
            findings = worst_first((*findings, codes.MESSAGE_TOO_LONG()))
        return self._judged(Kind.MESSAGE, text, verdict, findings, links=links, senders=senders, claims=signs.claims,
                            complete=complete)  # fmt: skip

    @staticmethod
    def _all(links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...]) -> tuple[Finding, ...]:
        """The findings of all parts, each with the place of its part, worst first, none twice."""
        if len(links) == 1 and not senders:
            span = (links[0].span,)
            return tuple(Finding(f.code, f.severity, f.evidence, span, f.fact) for f in links[0].findings)
        found: dict[tuple[str, tuple[tuple[str, str], ...]], Finding] = {}
        parts: tuple[LinkReading | SenderReading, ...] = (*links, *senders)
        for part in parts:
            for finding in part.findings:
                key = (finding.code, tuple(finding.evidence.items()))
                spans = (*(found[key].spans if key in found else ()), *(finding.spans or (part.span,)))
                found[key] = Finding(
                    finding.code, finding.severity, finding.evidence, tuple(dict.fromkeys(spans)), finding.fact
                )
        return worst_first(tuple(found.values()))

    def _judged(
        self,
        kind: Kind,
        text: str,
        verdict: Verdict,
        findings: tuple[Finding, ...],
        *,
        links: tuple[LinkReading, ...] = (),
        senders: tuple[SenderReading, ...] = (),
        claims: tuple[str, ...] = (),
        typed: bool = False,
        complete: bool = True,
    ) -> Judgement:
        found = {finding.code for finding in findings}
        return Judgement(
            kind=kind,
            text=text,
            verdict=verdict,
            findings=findings,
            headline=headline(kind, verdict, found, typed=typed),
            advice=advice(kind, verdict, found),
            links=links,
            senders=senders,
            claims=claims or (self._claims_in(text) if links else ()),
            typed=typed,
            complete=complete,
        )

    def _claims_in(self, text: str) -> tuple[str, ...]:
        low = text.lower()
        named = any(name.name in low for name in self._knowledge.protected)
        return (self._knowledge.programme.id,) if named else ()


def _is_sender(text: str, words: int, via: Via | None) -> bool:
    """A text that names somebody and says nothing else."""
    stripped = text.strip()
    if not stripped:
        return False
    if _MAIL.fullmatch(stripped) or _HANDLE.fullmatch(stripped):
        return True
    numbers = [*find_numbers(text), *find_short_numbers(text), *find_dial_codes(text)]
    if numbers:
        return len(numbers) == 1 or all(not word.isalpha() for word in stripped.split())
    return words == 1 and via in {Via.SMS, Via.SOCIAL} and "\n" not in stripped
