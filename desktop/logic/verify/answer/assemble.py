"""Puts the readings of the parts together into one judgement."""

from desktop.logic.findings import Finding, worst_first
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.advice import advice, headline
from desktop.logic.verify.answer.judge import as_read
from desktop.logic.verify.answer.judgement import Judgement, Kind, LinkReading, SenderReading, Verdict
from desktop.logic.verify.ground.knowledge import Knowledge

NOWHERE = (0, 0)
"""The span of a part that does not stand in the judged text, such as a sender that was given beside it."""


def gather(links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...]) -> tuple[Finding, ...]:
    """The findings of all parts, each with the places of its parts, worst first, none twice."""
    if len(links) == 1 and not senders:
        span = (links[0].span,)
        return tuple([Finding(one[0], one[1], one[2], span, one[4], one[5]) for one in links[0].findings])
    found: dict[tuple[str, tuple[tuple[str, str], ...]], Finding] = {}
    parts: tuple[LinkReading | SenderReading, ...] = (*links, *senders)
    for part in parts:
        place = () if part.span == NOWHERE else (part.span,)
        for finding in part.findings:
            key = (finding.code, tuple(finding.evidence.items()))
            before = found[key].spans if key in found else ()
            spans = tuple(dict.fromkeys((*before, *(finding.spans or place))))
            found[key] = finding._replace(spans=spans)
    return worst_first(tuple(found.values()))


def judged(
    knowledge: Knowledge,
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
    """The judgement of these parts, with the headline and the advice that belong to it; never better than read."""
    verdict, findings = as_read(verdict, findings, complete=complete)
    found = {finding.code for finding in findings}
    return Judgement(
        kind=kind,
        text=text,
        verdict=verdict,
        findings=findings,
        headline=headline(kind, verdict, found, typed=typed, chat=kind is Kind.LINK and _opens_a_chat(links)),
        advice=advice(kind, verdict, found),
        links=links,
        senders=senders,
        claims=claims or (knowledge.named_in(text) if links else ()),
        typed=typed,
        complete=complete,
    )


_NUMBERS = (vocabulary.SENDER_PRIVATE_NUMBER.id, vocabulary.SENDER_PRIVATE_NUMBER_CLAIMS.id)


def _opens_a_chat(links: tuple[LinkReading, ...]) -> bool:
    """Whether the first link opens a chat with a number: one that is dialled or written to by SMS opens none."""
    found = {finding.code for link in links[:1] for finding in link.findings}
    return not found.isdisjoint(_NUMBERS) and links[0].scheme not in {"tel", "sms", "smsto"}
