"""What was found about one code of a picture, and how the findings of all codes become those of the whole."""

from dataclasses import dataclass

from desktop.logic.findings import Finding, worst_first
from desktop.logic.private import unshown
from desktop.logic.verify.answer.assemble import NOWHERE
from desktop.logic.verify.answer.judgement import LinkReading, SenderReading, Verdict


@unshown
@dataclass(frozen=True, slots=True)
class Found:
    """What was found about one payload."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    links: tuple[LinkReading, ...] = ()
    senders: tuple[SenderReading, ...] = ()
    claims: tuple[str, ...] = ()
    complete: bool = True

    @property
    def placed(self) -> tuple[tuple[LinkReading, ...], tuple[SenderReading, ...]]:
        """The links and senders that stand in the text of the code as they are written."""
        links = tuple(link for link in self.links if link.span != NOWHERE)
        return links, tuple(sender for sender in self.senders if sender.span != NOWHERE)


def placed(piece: Found, text: str, start: int) -> Found:
    """The piece with the places of its parts in the text of all payloads, of which `text` begins at `start`."""

    def place(found: str) -> tuple[int, int]:
        at = text.find(found) if found else -1
        return NOWHERE if at < 0 else (start + at, start + at + len(found))

    links = tuple(link._replace(span=place(link.text)) for link in piece.links)
    senders = tuple(sender._replace(span=place(sender.text)) for sender in piece.senders)
    spans: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {}
    parts: tuple[LinkReading | SenderReading, ...] = (*links, *senders)
    for part in parts:
        for finding in part.findings:
            if part.span != NOWHERE:
                key = (finding.code, str(finding.evidence))
                spans[key] = (*spans.get(key, ()), part.span)
    findings = tuple(one._replace(spans=spans.get((one.code, str(one.evidence)), ())) for one in piece.findings)
    return Found(piece.verdict, findings, links, senders, piece.claims, complete=piece.complete)


def merged(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings worst first, none twice, each with all its places."""
    found: dict[tuple[str, tuple[tuple[str, str], ...]], Finding] = {}
    for finding in findings:
        key = (finding.code, tuple(finding.evidence.items()))
        before = found[key].spans if key in found else ()
        found[key] = finding._replace(spans=tuple(dict.fromkeys((*before, *finding.spans))))
    return worst_first(tuple(found.values()))
