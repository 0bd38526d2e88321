"""Runs the readings and the checks over one pasted text and puts their findings together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.logic.findings import Severity, worst_first
from desktop.logic.limits import MAX_TEXT
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import NOWHERE, gather, judged
from desktop.logic.verify.answer.judge import capped, message_verdict, verdict_of
from desktop.logic.verify.answer.judgement import Judgement, Kind, LinkReading, Part, PartRole, Verdict, Via, worst
from desktop.logic.verify.ground.knowledge import make_knowledge
from desktop.logic.verify.link.link import hidden_beside, unreadable_findings
from desktop.logic.verify.link.tokenizer import MAX_TOKENS, read_tokens, second_readings
from desktop.logic.verify.link.tokens import SCHEME, whole_token
from desktop.logic.verify.message.compose import Composer
from desktop.logic.verify.message.signs import AMOUNT, REQUEST, SignReader
from desktop.logic.verify.qr.judge_codes import CodeCheck
from desktop.logic.verify.sender.contacts import HANDLE, MAIL, contacts_in, is_sender, senders_of
from desktop.logic.verify.sender.parts import link_readings
from desktop.logic.verify.sender.sender import looks_like_header, name_in


class TooLargeError(ValueError):
    """The text is longer than MAX_TEXT bytes."""


SPEECH = (REQUEST, "asks_money", "asks_documents", "invite", "share", "money", AMOUNT, "urgency", "threat", "helper",
          "guarantee", "join", "remote")  # fmt: skip
"""Words of these groups are no part of a name: who uses them says something."""


@unshown
@dataclass(frozen=True, slots=True)
class Description:
    """What a text reads as, before it is judged: for the line under the box."""

    kind: Kind
    links: int = 0
    senders: int = 0
    words: int = 0


class Checker:
    """Judges texts for one programme or several. Made once; every call is a pure function of its arguments."""

    def __init__(self, programmes: Sequence[Programme], phrases: Mapping[str, tuple[str, ...]]) -> None:
        """Make it for packs, no two of one id; `phrases` are how people write. Raises ValueError without a pack."""
        self._knowledge = make_knowledge(programmes)
        self._signs = SignReader(self._knowledge, phrases)
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

    def codes(self, payloads: Sequence[str], *, today: date) -> Judgement:
        """Judge what the codes of one picture hold; `()` for a picture without one. Raises TooLargeError as `check`."""
        if sum(len(payload.encode("utf-8", "surrogatepass")) for payload in payloads) > MAX_TEXT:
            raise TooLargeError
        reader = CodeCheck(
            self._knowledge,
            lambda text: self.check(text, today=today, kind=Kind.LINK),
            lambda text: self.check(text, today=today, kind=Kind.MESSAGE),
        )
        return reader.judge(payloads)

    def mail(self, data: bytes, *, today: date) -> Judgement:
        """Judge the bytes of a saved mail; any bytes are answered. The judgement's text is what a reader would see."""
        from desktop.logic.verify.mail.judge_mail import judge_mail  # noqa: PLC0415  # most questions are no mails

        return judge_mail(data, self._knowledge, self._signs, self._composer, today)

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

    def _kind(self, text: str, via: Via | None) -> Kind:
        """What a text is: an address alone, somebody's name or number alone, or else a message."""
        stripped = text.strip()
        single = len(stripped.split()) == 1 and not MAIL.fullmatch(stripped) and not HANDLE.fullmatch(stripped)
        if single and (whole_token(text) or any(token.kind == "link" for token in read_tokens(text))):
            return Kind.LINK
        if is_sender(text, via) and not self._signs.read(text).has(*SPEECH):
            return Kind.SENDER
        return Kind.MESSAGE

    def _link(self, text: str, *, typed: bool) -> Judgement:
        token = whole_token(text)
        tokens = [token, *second_readings(token)] if token else [one for one in read_tokens(text) if one.kind == "link"]
        links = tuple(reading for each in tokens for reading in link_readings(each, self._knowledge))
        if token is None and (stuck := self._unopened(text)):
            links = (stuck, *links)
        if not links:
            contacts = contacts_in(read_tokens(text), self._knowledge)
            odd = tuple(unreadable_findings(text, self._knowledge))
            verdict = worst(Verdict.UNKNOWN, verdict_of(odd), *(contact.verdict for contact in contacts))
            findings = (*odd, vocabulary.LINK_NOT_AN_ADDRESS(), *gather((), contacts))
            return judged(self._knowledge, Kind.LINK, text, verdict, findings, senders=contacts)
        # The browser's reading of the whole decides; a part of it, or where it leads, can only make it worse.
        verdict = Verdict.FAKE if any(link.verdict is Verdict.FAKE for link in links) else links[0].verdict
        findings = gather(links, ())
        if len(links) > 1 and verdict.rank > Verdict.PARTNER.rank:  # what an inner address is does not excuse the outer
            findings = tuple(finding for finding in findings if finding.severity is not Severity.GOOD)
        if hidden := hidden_beside(text, links[0]):
            findings = (*findings, hidden)
        return judged(self._knowledge, Kind.LINK, text, verdict, findings, links=links, typed=typed)

    def _unopened(self, text: str) -> LinkReading | None:
        """The whole of a pasted address that no browser opens, though it is written as one."""
        stripped = text.strip()
        if not SCHEME.match(stripped) or len(stripped.split()) > 1:
            return None
        start = text.index(stripped)
        span = (start, start + len(stripped))
        scheme = stripped.partition(":")[0].lower()
        findings = (*unreadable_findings(stripped, self._knowledge), vocabulary.LINK_NOT_AN_ADDRESS())
        parts = (Part(stripped, PartRole.PATH),)
        return LinkReading(stripped, span, scheme, None, None, verdict_of(findings), findings, lambda: parts)

    def _sender(self, text: str, via: Via | None, *, typed: bool) -> Judgement:
        token = whole_token(text)
        if token and not MAIL.fullmatch(text.strip()) and via is not Via.EMAIL and via is not Via.SMS:
            links = link_readings(token, self._knowledge)
            profile = any(finding.code.startswith("profile.") for finding in links[0].findings)
            if links and (profile or "//" in text or links[0].verdict is not Verdict.OFFICIAL):
                # The profile itself was looked up letter by letter, as a pasted link is.
                limit = capped(Kind.LINK if profile else Kind.SENDER, links[0].verdict)
                return judged(self._knowledge, Kind.SENDER, text, limit, gather(links, ()), links=links, typed=typed)
        claims = name_in(text, self._knowledge)
        inside = [one for one in read_tokens(text) if one.kind == "link"] if not looks_like_header(text) else []
        links = tuple(reading for one in inside for reading in link_readings(one, self._knowledge, claims=claims))
        if links:
            limit = capped(Kind.SENDER, worst(*(link.verdict for link in links)))
            return judged(self._knowledge, Kind.SENDER, text, limit, gather(links, ()), links=links, typed=typed)
        senders = senders_of(text, via, self._knowledge)
        verdict = capped(Kind.SENDER, worst(*(one.verdict for one in senders))) if senders else Verdict.UNKNOWN
        findings = gather((), senders) or (vocabulary.SENDER_UNREADABLE(),)
        return judged(self._knowledge, Kind.SENDER, text, verdict, findings, senders=senders, typed=typed)

    def _message(self, text: str, today: date, via: Via | None, sender: str | None) -> Judgement:
        signs = self._signs.read(text)
        tokens = read_tokens(text)
        claims = self._knowledge.spoken_name(signs.claims)
        link_tokens = (token for token in tokens if token.kind == "link")
        links = tuple(reading for one in link_tokens for reading in link_readings(one, self._knowledge, claims=claims))
        given = senders_of(sender, via, self._knowledge) if sender else ()
        senders = (*contacts_in(tokens, self._knowledge), *(one._replace(span=NOWHERE) for one in given))
        composed = self._composer.compose(signs, links, senders, today)
        findings = worst_first((*composed.findings, *gather(links, senders)))
        verdict = message_verdict(findings, links, senders, softened=composed.softened, doubtful=composed.doubtful)
        complete = len(tokens) < MAX_TOKENS
        if not complete:
            findings = worst_first((*findings, vocabulary.MESSAGE_TOO_LONG()))
        return judged(
            self._knowledge,
            Kind.MESSAGE,
            text,
            verdict,
            findings,
            links=links,
            senders=senders,
            claims=signs.claims,
            complete=complete,
        )
