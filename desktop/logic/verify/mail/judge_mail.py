"""What was read of a saved mail -> its judgement: sender, links with their visible text, words, files, what it hides.

A mail is at most `unproven`: a sender can be forged, and of 7,909 real phishing mails 24 % pass SPF, DKIM and DMARC.
What the receiving server says of them is told, and moves no verdict.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import ada_url

from desktop.logic.findings import Finding, Span, worst_first
from desktop.logic.text import fold
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import NOWHERE, gather, judged
from desktop.logic.verify.answer.judge import message_verdict
from desktop.logic.verify.answer.judgement import (
    Judgement,
    Kind,
    LinkReading,
    SenderKind,
    SenderReading,
    Verdict,
    worst,
)
from desktop.logic.verify.ground.address import public_suffix, read
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.link.tokenizer import MAX_TOKENS, read_tokens
from desktop.logic.verify.link.tokens import Token
from desktop.logic.verify.mail.file_findings import file_findings
from desktop.logic.verify.mail.letter import LetterText, letter_of, text_of
from desktop.logic.verify.mail.mail import Mail
from desktop.logic.verify.mail.mail_html import MAX_LINKS, Link
from desktop.logic.verify.message.compose import Composer
from desktop.logic.verify.message.signs import SignReader
from desktop.logic.verify.sender.contacts import contacts_in
from desktop.logic.verify.sender.from_line import From
from desktop.logic.verify.sender.parts import link_readings, named_sender
from desktop.logic.verify.sender.sender import mail_findings, name_in, protected_in

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)
_GOES_NOWHERE = re.compile(r"(?:#|cid:|about:|javascript:\s*(?:void|;|$|return))", re.IGNORECASE)
_BLANKS_OF_ADDRESS = re.compile(r"[\t\r\n]")
_WORD = re.compile(r"\w+")
_SMALL_WORDS = frozenset({"ke", "di", "sini", "dan", "anda", "saya", "klik", "tekan", "to", "your", "click", "here"})
"""Beside the name and words such as "login", these make no headline of the text of a link."""
MAX_ADDRESSES = 2 * MAX_LINKS
_UNSEEN = frozenset(
    {
        vocabulary.MAIL_HIDDEN_IN_WORDS.id,
        *(vocabulary.MAIL_PROGRAM.id, vocabulary.MAIL_PAGE.id, vocabulary.MAIL_ARCHIVE.id),
        *(vocabulary.MAIL_MACROS.id, vocabulary.MAIL_CLOSED.id, vocabulary.MAIL_DISGUISED.id),
    }
)
"""What nobody can look into without opening it, or reads otherwise than it was written."""
_NEVER_SOFT = frozenset(
    {
        vocabulary.LINK_TEXT_DECEIVES.id,
        vocabulary.MAIL_FORM_CLAIMS.id,
        vocabulary.MAIL_PROGRAM_CLAIMS.id,
        vocabulary.MAIL_PAGE_CLAIMS.id,
        vocabulary.MAIL_ARCHIVE_CLAIMS.id,
    }
)
"""What no warning word in the same mail excuses: it quotes nothing, it deceives."""


def judge_mail(mail: Mail, knowledge: Knowledge, signs: SignReader, composer: Composer, today: date) -> Judgement:
    """Judge what was read of a saved mail.

    Not every mail program obeys a style sheet that hides letters; so the worse of the two looks counts.
    """
    judgement = _judged(mail, knowledge, signs, composer, today)
    if mail.unstyled is None:
        return judgement
    other = _judged(replace(mail, page=mail.unstyled), knowledge, signs, composer, today)
    return other if other.verdict.rank > judgement.verdict.rank else judgement


def _judged(mail: Mail, knowledge: Knowledge, signs: SignReader, composer: Composer, today: date) -> Judgement:
    shown = text_of(mail)
    read_signs = signs.read(shown.text)
    claims = knowledge.spoken_name(read_signs.claims)
    every, plain = read_tokens(shown.text), read_tokens(mail.plain) if mail.page else []
    tokens = [token for token in every if token.span[0] >= shown.words_at]
    senders = tuple(_senders(mail, shown, knowledge))
    linked = tuple(_links(mail, shown, tokens, plain, knowledge))
    complete = mail.complete and max(len(every), len(plain)) < MAX_TOKENS and len(linked) <= MAX_ADDRESSES
    links = tuple(
        one for token in linked[:MAX_ADDRESSES] for one in link_readings(token, knowledge, claims=claims, today=today)
    )
    contacts = (*contacts_in(_outside(tokens, _anchor_spans(mail, shown)), knowledge), *_named(mail, knowledge))
    parts = (*senders, *contacts)
    weighed = parts if not links else contacts
    composed = composer.compose(read_signs, links, tuple(_not_neutral(weighed, knowledge)), today)
    about = _about(mail, senders, links, knowledge, next(iter(read_signs.claims), ""))
    placed = (one._replace(spans=tuple(span for span in one.spans if span[0] < span[1])) for one in composed.findings)
    findings = worst_first((*placed, *about, *gather(links, parts)))
    hard = any(one.verdict is Verdict.FAKE for one in senders) or any(one.code in _NEVER_SOFT for one in findings)
    soft = composed.softened and not hard
    verdict = message_verdict(findings, links, parts, softened=soft, doubtful=composed.doubtful)
    if any(one.code in _UNSEEN for one in findings):
        verdict = worst(verdict, Verdict.UNKNOWN)
    if not complete:
        findings = worst_first((*findings, vocabulary.MESSAGE_TOO_LONG()))
    judgement = judged(knowledge, Kind.EMAIL, shown.text, verdict, findings, links=links, senders=parts,
                       claims=read_signs.claims, complete=complete)  # fmt: skip
    return judgement._replace(letter=letter_of(mail, shown, findings))


def _senders(mail: Mail, shown: LetterText, knowledge: Knowledge) -> Iterator[SenderReading]:
    """Every From header; of a forwarded mail those of the mails inside too."""
    spans = dict(zip(mail.lines, shown.lines, strict=True))
    for sender in mail.senders:
        span = next((span for line, span in spans.items() if sender.address in line), NOWHERE)
        yield _sender(sender, span, knowledge)
    for sender in mail.enclosed:
        yield _sender(sender, NOWHERE, knowledge)
    if mail.lines and not mail.senders:
        yield named_sender(mail.lines[0], shown.lines[0], SenderKind.NAME, "", iter((vocabulary.MAIL_NO_SENDER(),)))


def _sender(sender: From, span: Span, knowledge: Knowledge) -> SenderReading:
    findings = mail_findings(sender, knowledge)
    return named_sender(sender.address, span, SenderKind.EMAIL, sender.address.lower(), findings)


def _named(mail: Mail, knowledge: Knowledge) -> Iterator[SenderReading]:
    """Numbers and codes in the shown names of senders: who writes a name asks to be called there."""
    for sender in mail.senders:
        numbers = [token for token in read_tokens(sender.name) if token.kind in {"number", "dial"}]
        claims = name_in(sender.name, knowledge) if numbers else ""
        yield from (one._replace(span=NOWHERE) for one in contacts_in(numbers, knowledge, claims=claims))


def _not_neutral(senders: Iterable[SenderReading], knowledge: Knowledge) -> Iterator[SenderReading]:
    for sender in senders:
        address = read(sender.normal.rpartition("@")[2]) if sender.kind is SenderKind.EMAIL else None
        if address is None or address.registrable not in knowledge.neutral_hosts:
            yield sender


def _anchor_spans(mail: Mail, shown: LetterText) -> list[Span]:
    """Where the visible texts of links stand: what is tapped there is the link, not the text."""
    links = mail.page.links if mail.page else ()
    return [_moved(link.span, shown.body_at) for link in links if link.span != NOWHERE and link.target]


def _moved(span: Span, by: int) -> Span:
    return (span[0] + by, span[1] + by)


def _outside(tokens: list[Token], spans: list[Span]) -> Iterator[Token]:
    """The tokens that are in none of the spans; both are in the order of the text."""
    place = 0
    for token in tokens:
        while place < len(spans) and spans[place][1] <= token.span[0]:
            place += 1
        if place == len(spans) or token.span[0] < spans[place][0]:
            yield token


def _links(
    mail: Mail, shown: LetterText, tokens: list[Token], plain: list[Token], knowledge: Knowledge
) -> Iterator[Token]:
    """Every link once: those written in the text, then in the order of the HTML, then of attached pages."""
    written = [token for token in _outside(tokens, _anchor_spans(mail, shown)) if token.kind == "link"]
    only_plain = [token._replace(span=NOWHERE) for token in plain if token.kind == "link"]
    seen: set[tuple[str, str]] = set()
    for token in (*_anchors(mail, shown, knowledge), *written, *only_plain):
        key = (token.url, token.shown)
        if key not in seen and not (token.span == NOWHERE and (token.url, "") in seen):
            seen.update((key, (token.url, "")))
            yield token


def _anchors(mail: Mail, shown: LetterText, knowledge: Knowledge) -> Iterator[Token]:
    base = mail.page.base if mail.page else ""
    for link in (*(mail.page.links if mail.page else ()), *mail.other_links):
        if url := _address(link.target, base):
            span = _moved(link.span, shown.body_at) if link.span != NOWHERE else NOWHERE
            yield Token("link", url, span, url, shown=_label(link, knowledge))


def _address(target: str, base: str) -> str:
    """What a mail program opens for a target: nothing for a place in the page, or a path without a base."""
    url = _BLANKS_OF_ADDRESS.sub("", target).strip()
    if not url or _GOES_NOWHERE.match(url):
        return ""
    if _SCHEME.match(url):
        return url
    if base:
        try:
            joined: str = ada_url.join_url(base, url)
        except ValueError:
            return ""
        return joined
    if url.startswith("//"):
        return f"https:{url}"
    address = read(url)
    return url if address and address.host.count(".") and public_suffix(address.host) else ""


def _label(link: Link, knowledge: Knowledge) -> str:
    """The visible text, unless it only talks about the programme as a headline does."""
    shown = fold(link.shown)
    if any(name.host in shown for name in knowledge.protected):
        return link.shown
    others = [word for word in _WORD.findall(shown) if not word.isdigit() and not name_in(word, knowledge)]
    calls = all(word in knowledge.web.role_words or word in _SMALL_WORDS for word in others)
    return link.shown if calls or not name_in(link.shown, knowledge) else ""


def _about(
    mail: Mail,
    senders: tuple[SenderReading, ...],
    links: tuple[LinkReading, ...],
    knowledge: Knowledge,
    claimed: str,
) -> Iterator[Finding]:
    """What is said of the mail as a file; `claimed` is the id of the programme that it speaks for, if any."""
    if not mail.is_mail:
        yield vocabulary.MAIL_NOT_A_MAIL()
        return
    addresses = list(dict.fromkeys(sender.address.lower() for sender in mail.senders))
    if len(addresses) > 1:
        yield vocabulary.MAIL_TWO_SENDERS(first=addresses[0], second=addresses[1])
    elif not mail.lines:
        yield vocabulary.MAIL_NO_SENDER()
    if mail.page and mail.page.hidden:
        yield vocabulary.MAIL_HIDDEN_IN_WORDS() if mail.page.hidden_in_words else vocabulary.MAIL_HIDDEN_TEXT()
    yield from _authentication_findings(mail, senders)
    yield from _form_findings(mail, links, knowledge, claimed)
    for file in mail.files:
        named = protected_in(file.name, knowledge)
        whose = claimed or (named.programme if named else _imitated(senders, knowledge) or _owner(senders, knowledge))
        yield from file_findings(file, knowledge, whose)


def _imitated(senders: tuple[SenderReading, ...], knowledge: Knowledge) -> str:
    """The id of the programme for which a false sender passes: the one it names, else the first; empty without one."""
    false = [one for one in senders if one.verdict is Verdict.FAKE]
    said = (text for one in false for finding in one.findings for text in finding.evidence.values())
    named = next((name.programme for text in said if (name := protected_in(text, knowledge))), "")
    return named or (knowledge.programmes[0].id if false else "")


def _owner(senders: tuple[SenderReading, ...], knowledge: Knowledge) -> str:
    """The id of the programme whose own address the mail gives as its sender; empty without one."""
    fitting = (one for one in senders for finding in one.findings if finding.code == vocabulary.SENDER_FORM_FITS.id)
    hosts = (read(one.normal.rpartition("@")[2]) for one in fitting)
    channels = (knowledge.registry.page(host) for host in hosts if host)
    return next((channel.programme for channel in channels if channel), "")


def _authentication_findings(mail: Mail, senders: tuple[SenderReading, ...]) -> Iterator[Finding]:
    """Only beside an address of the registry: there a pass supports it in words, and a fail is worth a warning."""
    if mail.authentication is None or not mail.senders or len(mail.senders) > 1:
        return
    fits = any(
        one.code in {vocabulary.SENDER_FORM_FITS.id, vocabulary.SENDER_CONTACT_LISTED.id} for one in senders[0].findings
    )
    domain = mail.senders[0].address.rpartition("@")[2].lower()
    if fits and mail.authentication.failed():
        yield vocabulary.MAIL_AUTHENTICATION_FAILED(domain=domain)
    elif fits and mail.authentication.passed(domain):
        yield vocabulary.MAIL_AUTHENTICATED(domain=domain)


def _form_findings(mail: Mail, links: tuple[LinkReading, ...], knowledge: Knowledge, claimed: str) -> Iterator[Finding]:
    """Fields to fill in inside the mail, or in a page that hangs on it."""
    base = mail.page.base if mail.page else ""
    verdicts = {link.text: link for link in links}
    for form in (*(mail.page.links if mail.page else ()), *mail.other_links):
        link = verdicts.get(_address(form.target, base)) if form.kind == "form" else None
        if link and claimed and link.verdict not in {Verdict.OFFICIAL, Verdict.PARTNER}:
            yield vocabulary.MAIL_FORM_CLAIMS(host=link.opens or link.text, name=knowledge.programme(claimed).name)
            return
        if link:
            yield vocabulary.MAIL_FORM(host=link.opens or link.text)
            return
