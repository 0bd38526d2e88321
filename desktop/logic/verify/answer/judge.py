"""The small table: findings -> verdict, and the one cap on it. Nothing is looked up here and nothing is measured."""

from collections.abc import Iterable

from desktop.logic.findings import Finding, Severity
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import Kind, LinkReading, SenderReading, Verdict, worst

POSITIVE = {
    vocabulary.LINK_OFFICIAL.id: Verdict.OFFICIAL,
    vocabulary.PROFILE_OFFICIAL.id: Verdict.OFFICIAL,
    vocabulary.LINK_PARTNER.id: Verdict.PARTNER,
    vocabulary.LINK_SISTER.id: Verdict.PARTNER,
    vocabulary.PROFILE_LISTED.id: Verdict.PARTNER,
    vocabulary.LINK_AUTHORITY.id: Verdict.PARTNER,
    vocabulary.LINK_PROVIDER.id: Verdict.PARTNER,
    vocabulary.LINK_SUPERSEDED.id: Verdict.UNPROVEN,
    vocabulary.SENDER_FORM_FITS.id: Verdict.UNPROVEN,
    vocabulary.SENDER_CONTACT_LISTED.id: Verdict.UNPROVEN,
    vocabulary.SENDER_MAY_BE_CALLED.id: Verdict.UNPROVEN,
    vocabulary.SENDER_SUPERSEDED.id: Verdict.UNPROVEN,
}

LOWERS = frozenset(
    {
        vocabulary.SENDER_NAME_DECORATED.id,
        vocabulary.LINK_PORT.id,
        vocabulary.LINK_USERINFO.id,
        vocabulary.LINK_REDIRECTOR.id,
        vocabulary.LINK_ODD_DOTS.id,
        vocabulary.LINK_ODD_LETTER.id,
        vocabulary.LINK_SCHEME.id,
        vocabulary.LINK_IP.id,
        vocabulary.LINK_WEAK_SOURCE.id,
        vocabulary.PROFILE_WEAK_SOURCE.id,
        vocabulary.SENDER_TWO_ATS.id,
        vocabulary.SENDER_WEAK_SOURCE.id,
        vocabulary.LINK_TOO_LONG.id,
        vocabulary.LINK_BESIDE.id,
        vocabulary.SENDER_SECOND_ADDRESS.id,
        vocabulary.SENDER_UNLISTED.id,
        vocabulary.SENDER_PRIVATE_NUMBER.id,
    }
)
"""Findings with which nothing is better than unknown."""


_NO_CALM = frozenset(
    {
        vocabulary.MESSAGE_SCAM_PATTERN.id,
        vocabulary.MESSAGE_ASKS_MONEY.id,
        vocabulary.MESSAGE_REMOTE.id,
        vocabulary.MESSAGE_HELPER.id,
        vocabulary.MESSAGE_NEW_NUMBER.id,
        vocabulary.MESSAGE_TELEGRAM.id,
    }
)
"""What leads to somebody who writes: no official address beside it makes a message better than unknown."""

_CAPPED = frozenset({Kind.SENDER, Kind.MESSAGE, Kind.EMAIL})
"""What anybody can forge or write: exact look-up proves an address, never who sends it or who wrote the words."""


def capped(kind: Kind, verdict: Verdict) -> Verdict:
    """The verdict as far as a thing of this kind can have it: senders, messages and mails are at most unproven."""
    return worst(Verdict.UNPROVEN, verdict) if kind in _CAPPED else verdict


def as_read(verdict: Verdict, findings: tuple[Finding, ...], *, complete: bool) -> tuple[Verdict, tuple[Finding, ...]]:
    """Never better than read: what was not read to its end is at most unknown, and nothing green is said of it."""
    if complete:
        return verdict, findings
    return worst(Verdict.UNKNOWN, verdict), tuple(one for one in findings if one.severity is not Severity.GOOD)


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """The verdict of one link or sender: a danger makes it fake, an exact match alone makes it better than unknown."""
    positive: list[Verdict] = []
    lowered = False
    for finding in findings:
        if finding.severity is Severity.DANGER:
            return Verdict.FAKE
        lowered = lowered or finding.code in LOWERS
        if (verdict := POSITIVE.get(finding.code)) is not None:
            positive.append(verdict)
    return Verdict.UNKNOWN if lowered or not positive else worst(*positive)


def message_verdict(
    findings: Iterable[Finding],
    links: Iterable[LinkReading],
    senders: Iterable[SenderReading],
    *,
    softened: bool,
    doubtful: bool = False,
) -> Verdict:
    """The verdict of a whole message: at most unproven.

    `softened` when it only warns of, or asks about, the fake link that it quotes; `doubtful` when it asks for a secret,
    papers or money: then no official link or number in it makes it better than unknown.
    """
    findings = tuple(findings)
    if softened:
        return Verdict.UNKNOWN
    if any(finding.severity is Severity.DANGER for finding in findings):
        return Verdict.FAKE
    parts = [*(link.verdict for link in links), *(sender.verdict for sender in senders)]
    if any(finding.code in _NO_CALM for finding in findings):
        parts.append(Verdict.UNKNOWN)
    return capped(Kind.MESSAGE, worst(*parts)) if parts and not doubtful else Verdict.UNKNOWN
