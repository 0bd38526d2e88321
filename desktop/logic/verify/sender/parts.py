"""One token -> its reading with verdict and anatomy: a link, a number, a mail address, a handle, a code."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import unquote

from desktop.logic.findings import Finding, Severity, Span, worst_first
from desktop.logic.private import unshown
from desktop.logic.text import fold
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judge import capped, verdict_of
from desktop.logic.verify.answer.judgement import Kind, LinkReading, SenderKind, SenderReading, Verdict
from desktop.logic.verify.ground.address import Address, read
from desktop.logic.verify.ground.imitation import Imitation, find_imitation
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.link.anatomy import anatomy
from desktop.logic.verify.link.apps import file_findings
from desktop.logic.verify.link.form import form_findings
from desktop.logic.verify.link.inner import inner_texts
from desktop.logic.verify.link.link import (
    imitation_finding,
    is_cut,
    owner_findings,
    place_findings,
    rest_findings,
    suspicious_form,
)
from desktop.logic.verify.link.profile import (
    chat_number,
    dial_code,
    handle_of,
    is_chat,
    is_invite,
    mail_targets,
    network_of,
    profile_findings,
)
from desktop.logic.verify.link.tokens import MAX_LINKIFY, Token, whole_token
from desktop.logic.verify.sender.from_line import From
from desktop.logic.verify.sender.sender import (
    address_findings,
    dial_findings,
    handle_findings,
    mail_findings,
    name_in,
    number_findings,
)

_SAYS_WHOSE = frozenset(
    code.id
    for code in (
        vocabulary.LINK_SHORTENER,
        vocabulary.LINK_FREE_HOST,
        vocabulary.LINK_NEUTRAL,
        vocabulary.LINK_CHAT_INVITE,
        vocabulary.LINK_IP,
        vocabulary.LINK_UNKNOWN_SUFFIX,
        vocabulary.LINK_NAME_SHARED,
        vocabulary.LINK_NAME_UNDER_GOVERNMENT,
        vocabulary.LINK_NAME_TALKED_ABOUT,
        vocabulary.LINK_NAME_ON_CODE_HOST,
        vocabulary.LINK_NAME_ELSEWHERE,
    )
)
"""With these nobody needs to be told that the host is not listed."""

MAX_DEPTH = 3
MAX_INNER = 5
MAX_SHOWN = 80
MAX_TARGETS = 20


def link_readings(
    token: Token, knowledge: Knowledge, *, claims: str = "", depth: int = 0, today: date | None = None
) -> tuple[LinkReading, ...]:
    """The reading of a link token and, behind it, those of the addresses inside it.

    Without a day dated facts count as if they were said today.
    """
    address = token.address or read(token.url)
    if address is None:
        return ()
    texts = inner_texts(address, knowledge)
    room = MAX_INNER if depth < MAX_DEPTH else 0
    inner = _inner(texts[:room], token, knowledge, claims=claims, depth=depth, today=today) if texts else ()
    return (_reading(address, token, knowledge, claims, inner, today, complete=len(texts) <= room), *inner)


def _inner(
    texts: tuple[str, ...], token: Token, knowledge: Knowledge, *, claims: str, depth: int, today: date | None
) -> tuple[LinkReading, ...]:
    tokens = (Token("link", text, token.span, text, partial=True) for text in texts)
    return tuple(
        reading
        for inner in tokens
        for reading in link_readings(inner, knowledge, claims=claims, depth=depth + 1, today=today)
    )


def _reading(
    address: Address,
    token: Token,
    knowledge: Knowledge,
    claims: str,
    inner: tuple[LinkReading, ...],
    today: date | None,
    *,
    complete: bool,
) -> LinkReading:
    seen = _look(address, knowledge, claims, today)
    findings = list(seen.findings)
    if token.defanged:
        findings.append(vocabulary.LINK_DEFANGED(host=address.host or address.scheme))
    if len(token.text) > MAX_LINKIFY or not complete:
        findings.append(vocabulary.LINK_TOO_LONG())
    if token.shown:
        findings.extend(shown_findings(token.shown, address, verdict_of(findings), knowledge))
    listed = next((finding.fact for finding in findings if finding.fact in knowledge.channel_ids), None)
    if inner and (leads := tuple(_inner_findings(address, inner, listed=listed is not None))):
        beside = {vocabulary.LINK_UNLISTED.id, vocabulary.LINK_OFFICIAL_MENTIONED.id}
        findings = [*(finding for finding in findings if finding.code not in beside), *leads]
    return LinkReading(
        text=token.text,
        span=token.span,
        scheme=address.scheme,
        opens=address.opens,
        registrable=address.registrable,
        verdict=verdict_of(findings),
        findings=worst_first(tuple(findings)),
        dissect=partial(anatomy, address, seen.imitation, seen.profile, () if listed else knowledge.spellings),
        channel=listed,
    )


@unshown
@dataclass(frozen=True, slots=True)
class _Look:
    """What was found about an address; `profile` are the path segments that decide on a platform."""

    findings: tuple[Finding, ...]
    imitation: Imitation | None = None
    profile: tuple[str, ...] = ()


def _look(address: Address, knowledge: Knowledge, claims: str, today: date | None) -> _Look:
    if is_chat(address):
        return _chat(address, knowledge, claims)
    if network := network_of(address, knowledge):
        findings = list(profile_findings(address, network, knowledge)) or [vocabulary.LINK_UNLISTED(host=address.host)]
        if is_cut(address):
            findings.append(vocabulary.LINK_BESIDE(host=address.host))
        return _Look((*findings, *_own_form(address)), profile=handle_of(address, network, knowledge))
    if not address.is_web:
        return _Look(tuple(_scheme_findings(address, knowledge)))
    return _web(address, knowledge, today)


def _own_form(address: Address) -> Iterator[Finding]:
    return form_findings(address) if address.is_web else iter(())


def _chat(address: Address, knowledge: Knowledge, claims: str) -> _Look:
    if (code := dial_code(address)) is not None:
        return _Look(tuple(dial_findings(code)), profile=(code,))
    number = chat_number(address)
    if not number:
        return _Look((vocabulary.LINK_CHAT_INVITE(host=address.host or address.scheme),))
    spoken = next((name.name for name in knowledge.protected if name.name in unquote(address.rest).lower()), claims)
    digits = address.segments[0] if address.segments else number.removeprefix("+")
    return _Look(tuple(number_findings(number, knowledge, claims=spoken)), profile=(digits,))


def _scheme_findings(address: Address, knowledge: Knowledge) -> Iterator[Finding]:
    web, whole = knowledge.web, unquote(address.href).lower()
    named = any(name.name in whole for name in knowledge.protected)
    if address.scheme in web.running_schemes or (named and address.scheme in web.opening_schemes):
        yield vocabulary.LINK_SCHEME_RUNS(scheme=address.scheme)
    elif address.scheme == "mailto":
        yield from _mail_findings(mail_targets(address) or (unquote(address.path),), knowledge)
    else:
        yield vocabulary.LINK_SCHEME(scheme=address.scheme)


def _mail_findings(targets: tuple[str, ...], knowledge: Knowledge) -> Iterator[Finding]:
    """Everybody to whom a mail would go, copies too."""
    for target in targets[:MAX_TARGETS]:
        yield from address_findings(target, knowledge)
    if len(targets) > MAX_TARGETS:
        yield vocabulary.LINK_TOO_LONG()


def _web(address: Address, knowledge: Knowledge, today: date | None) -> _Look:
    findings = list(form_findings(address))
    channel = knowledge.registry.page(address)
    if channel and ".." not in address.host:
        return _Look((*owner_findings(channel, address, knowledge), *findings))
    if is_invite(address):
        findings.append(vocabulary.LINK_CHAT_INVITE(host=address.host))
    findings.extend(place_findings(address, knowledge))
    ends_oddly = address.host.endswith(".")
    imitation = None if ends_oddly else find_imitation(address, knowledge.names, knowledge.protected)
    if imitation:
        findings.append(imitation_finding(imitation, address, knowledge))
    suspicious = suspicious_form(findings, address, knowledge)
    findings.extend(rest_findings(address, knowledge, suspicious=suspicious))
    findings.extend(file_findings(address, knowledge, today))
    if all(finding.severity is not Severity.DANGER and finding.code not in _SAYS_WHOSE for finding in findings):
        findings.append(vocabulary.LINK_UNLISTED(host=address.host))
    return _Look(tuple(findings), imitation)


def shown_findings(shown: str, address: Address, verdict: Verdict, knowledge: Knowledge) -> Iterator[Finding]:
    """What the visible text of a link says beside its target: our name over a foreign target deceives."""
    host = address.host or address.scheme
    whole = shown.strip()
    text = whole[:MAX_SHOWN]
    token = whole_token(text)
    named = token.address.host if token and token.address else ""
    if named.removeprefix("www.") == host.removeprefix("www.") or not text:
        return
    claims = any(name.host in fold(whole) for name in knowledge.protected) or (not named and name_in(whole, knowledge))
    if claims and verdict not in {Verdict.OFFICIAL, Verdict.PARTNER}:
        yield vocabulary.LINK_TEXT_DECEIVES(shown=text, host=host)
    elif named:
        yield vocabulary.LINK_TEXT_DIFFERS(shown=text, host=host)


def _inner_findings(address: Address, inner: tuple[LinkReading, ...], *, listed: bool) -> Iterator[Finding]:
    """Where an address leads on to. A listed page that leads to an official one or home is nothing to remark on."""
    outer = address.host or address.scheme
    targets = [(reading.opens or reading.scheme or "", reading) for reading in inner]
    fake = next((target for target, reading in targets if reading.verdict is Verdict.FAKE), None)
    other = next((target for target, reading in targets if not (listed and _at_home(reading, address))), None)
    if fake is not None:
        yield vocabulary.LINK_LEADS_TO_FAKE(host=outer, inner=fake)
    elif other is not None:
        yield vocabulary.LINK_REDIRECTOR(host=outer, inner=other)


def _at_home(inner: LinkReading, outer: Address) -> bool:
    """So "masuk?continue=https://siapkerja..." of the same owner."""
    same = inner.verdict is Verdict.PARTNER and inner.registrable == outer.registrable
    return same or inner.verdict is Verdict.OFFICIAL


def sender_reading(token: Token, knowledge: Knowledge, *, claims: str = "") -> SenderReading:
    """The reading of a contact token."""
    match token.kind:
        case "mail":
            return _sender(token, SenderKind.EMAIL, token.text.lower(), address_findings(token.text, knowledge))
        case "dial":
            return _sender(token, SenderKind.CODE, token.text, dial_findings(token.text))
        case "handle":
            return _sender(token, SenderKind.HANDLE, token.text.lower(), handle_findings(token.text, knowledge))
    return _sender(token, SenderKind.PHONE, token.url, number_findings(token.url, knowledge, claims=claims))


def header_reading(text: str, sender: From, knowledge: Knowledge) -> SenderReading:
    """The reading of a From header."""
    token = Token("mail", text, (0, len(text)))
    return _sender(token, SenderKind.EMAIL, sender.address.lower(), mail_findings(sender, knowledge))


def _sender(token: Token, kind: SenderKind, normal: str, findings: Iterator[Finding]) -> SenderReading:
    return named_sender(token.text, token.span, kind, normal, findings)


def named_sender(text: str, span: Span, kind: SenderKind, normal: str, findings: Iterator[Finding]) -> SenderReading:
    """A sender reading from its findings."""
    found = tuple(findings)
    verdict = verdict_of(found)
    channel = next((finding.fact for finding in found if finding.fact), None)
    return SenderReading(text, span, kind, normal, capped(Kind.SENDER, verdict), worst_first(found), channel)
