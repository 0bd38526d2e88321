"""A pasted address or sender -> everything that can be read in it, and the worst of that.

Official only if each reading is: of two addresses the first one found may not speak for the second, nor may an official
one for what hangs on it.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.logic.findings import Finding, Severity
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import gather
from desktop.logic.verify.answer.judge import capped, verdict_of
from desktop.logic.verify.answer.judgement import (
    Kind,
    LinkReading,
    Part,
    PartRole,
    SenderKind,
    SenderReading,
    Verdict,
    Via,
    worst,
)
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.link.beside import stands_alone
from desktop.logic.verify.link.link import hidden_beside, unreadable_findings
from desktop.logic.verify.link.tokenizer import MAX_TOKENS, read_tokens, second_readings
from desktop.logic.verify.link.tokens import SCHEME, Token, is_plain, plain_token, whole_token
from desktop.logic.verify.sender.contacts import MAIL, contacts_in, senders_of
from desktop.logic.verify.sender.parts import link_readings
from desktop.logic.verify.sender.sender import name_in

_WRITES = frozenset({SenderKind.EMAIL, SenderKind.HANDLE})


@unshown
class Readings(NamedTuple):
    """What can be read in a text, the worst verdict of it and what was found; without links and senders `unknown`."""

    links: tuple[LinkReading, ...]
    senders: tuple[SenderReading, ...]
    verdict: Verdict
    findings: tuple[Finding, ...]
    complete: bool = True


def read_addresses(text: str, knowledge: Knowledge, today: date) -> Readings:
    """Every address in a text that was pasted as one."""
    plain = plain_token(text)
    token = plain or whole_token(text)
    if token is not None and (plain is not None or is_plain(text)):  # the common case: nothing stands beside it
        links = link_readings(token, knowledge, today=today)
        if len(links) == 1:
            return Readings(links, (), links[0].verdict, gather(links, ()))
        return Readings(links, (), _worst_link(links, links[0].verdict), _link_findings(links, links[0].verdict))
    tokens = read_tokens(text)
    complete = len(tokens) < MAX_TOKENS
    if token is not None:
        return _around(text, token, tokens, knowledge, today)._replace(complete=complete)
    return _several(text, tokens, knowledge, today)._replace(complete=complete)


def read_sender(text: str, via: Via | None, knowledge: Knowledge, today: date) -> Readings:
    """Whoever a short text names, with every address in it; never better than `unproven`.

    A profile was looked up letter by letter, as a pasted link is, so it keeps its verdict.
    """
    alone = MAIL.fullmatch(text.strip())
    if not alone and via is not Via.EMAIL and via is not Via.SMS and whole_token(text):
        read = read_addresses(text, knowledge, today)
        profile = any(finding.code.startswith("profile.") for finding in read.links[0].findings)
        if profile or "//" in text or read.links[0].verdict is not Verdict.OFFICIAL:
            return read if profile else read._replace(verdict=capped(Kind.SENDER, read.verdict))
    tokens = read_tokens(text)
    senders = _named(text, via, tokens, knowledge)
    linked = [] if alone else [token for token in tokens if token.kind == "link"]
    claims = name_in(text, knowledge) if linked else ""
    links = tuple(link for one in linked for link in link_readings(one, knowledge, claims=claims, today=today))
    if not links and not senders:
        return Readings((), (), Verdict.UNKNOWN, (vocabulary.SENDER_UNREADABLE(),))
    verdict = capped(Kind.SENDER, worst(*(link.verdict for link in links), *(one.verdict for one in senders)))
    findings = gather(links, senders)
    if "@" in text and not any(one.kind in _WRITES for one in senders):  # an address that nobody can read
        verdict = worst(verdict, Verdict.UNKNOWN)
    if len(links) + len(senders) > 1 and verdict.rank > Verdict.UNPROVEN.rank:
        findings = _without_good(findings)
    return Readings(links, senders, verdict, findings, complete=len(tokens) < MAX_TOKENS)


def _named(text: str, via: Via | None, tokens: Sequence[Token], knowledge: Knowledge) -> tuple[SenderReading, ...]:
    """The sender, and the numbers that stand beside its address."""
    links = any(token.kind == "link" for token in tokens)
    if links and not any(token.kind in {"mail", "number", "dial", "handle"} for token in tokens) and "@" not in text:
        return ()  # an address of the web alone names its owner
    senders = senders_of(text, via, knowledge, tokens)
    known = {one.kind for one in senders}
    if SenderKind.EMAIL not in known or MAIL.fullmatch(text.strip()):
        return senders
    numbers = [token for token in tokens if token.kind in {"number", "dial"}]
    seen = {one.span for one in senders}
    beside = contacts_in(numbers, knowledge, claims=name_in(text, knowledge))
    return (*senders, *(one for one in beside if one.span not in seen))


def _around(text: str, token: Token, tokens: Sequence[Token], knowledge: Knowledge, today: date) -> Readings:
    """The whole is one address for a browser; a chat program may see others in it, or beside it."""
    blank = _is_one_in_halves(token.url)
    inside = () if blank else tuple(one for one in tokens if one.kind == "link" and one.url != token.url)
    parts = tuple(second_readings(token))
    read = _read(text, (token, *inside) if blank else (token, *parts, *inside), (token,), (), knowledge, today)
    if not blank:
        return read
    halves = (link for part in parts for link in link_readings(part, knowledge, today=today))
    false = [link for link in halves if link.verdict is Verdict.FAKE]
    return read._replace(links=(*read.links, *false), verdict=Verdict.FAKE if false else read.verdict)


def _is_one_in_halves(text: str) -> bool:
    """A browser drops line ends: what is broken inside its host is one address, and no reader sees one in a half."""
    pieces = text.split()
    first = read(pieces[0]) if len(pieces) > 1 else None
    return len(pieces) > 1 and (first is None or first.registrable is None)


def _several(text: str, tokens: Sequence[Token], knowledge: Knowledge, today: date) -> Readings:
    links = tuple(one for one in tokens if one.kind == "link")
    contacts = contacts_in(tokens, knowledge)
    found = [one for one in tokens if not one.partial and one.kind != "short-number"]
    return _read(text, links, found, contacts, knowledge, today, _unopened(text, knowledge))


def _read(
    text: str,
    tokens: Sequence[Token],
    covering: Sequence[Token],
    contacts: tuple[SenderReading, ...],
    knowledge: Knowledge,
    today: date,
    stuck: LinkReading | None = None,
) -> Readings:
    """The readings of `tokens`; `covering` are those whose places leave what stands beside them."""
    readings = [link_readings(token, knowledge, today=today) for token in tokens]
    links = (*((stuck,) if stuck else ()), *(link for one in readings for link in one))
    if not links:
        return Readings((), contacts, worst(Verdict.UNKNOWN, *(one.verdict for one in contacts)), gather((), contacts))
    heads = [*((stuck,) if stuck else ()), *(one[0] for one in readings if one)]
    verdicts = [*(head.verdict for head in heads), *(contact.verdict for contact in contacts)]
    alone = stuck is not None or stands_alone(text, [token.span for token in covering])
    verdict = _worst_link(links, worst(*verdicts, *(() if alone else (Verdict.UNKNOWN,))))
    findings = _link_findings(links, verdict) if not contacts else gather(links, contacts)
    if not alone:
        findings = _without_good((*findings, vocabulary.LINK_BESIDE(host=heads[0].opens or heads[0].text)))
    if hidden := hidden_beside(text, links[0]):
        findings = (*findings, hidden)
    return Readings(links, contacts, verdict, findings)


def _worst_link(links: Sequence[LinkReading], verdict: Verdict) -> Verdict:
    """A part of an address, or where it leads, can only make it worse."""
    return Verdict.FAKE if any(link.verdict is Verdict.FAKE for link in links) else verdict


def _link_findings(links: tuple[LinkReading, ...], verdict: Verdict) -> tuple[Finding, ...]:
    findings = gather(links, ())
    if len(links) > 1 and verdict.rank > Verdict.PARTNER.rank:  # what an inner address is does not excuse the outer
        return _without_good(findings)
    return findings


def _without_good(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity is not Severity.GOOD)


def _unopened(text: str, knowledge: Knowledge) -> LinkReading | None:
    """The whole of a pasted address that no browser opens, though it is written as one."""
    stripped = text.strip()
    if not SCHEME().match(stripped) or len(stripped.split()) > 1:
        return None
    start = text.index(stripped)
    span = (start, start + len(stripped))
    scheme = stripped.partition(":")[0].lower()
    findings = (*unreadable_findings(stripped, knowledge), vocabulary.LINK_NOT_AN_ADDRESS())
    parts = (Part(stripped, PartRole.PATH),)
    return LinkReading(stripped, span, scheme, None, None, verdict_of(findings), findings, lambda: parts)
