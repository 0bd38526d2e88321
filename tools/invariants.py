"""What must hold for every text. Tests prove it with generated texts, `tools/fuzz.py` looks for an exception.

Each function answers with what is broken, in a few words that hold nothing of the text.
"""

import re
from collections.abc import Collection, Iterator

import ada_url

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from tools.imitations import official_hosts

_BROKEN_SCHEME = re.compile(r"^\s*h(?:tt|xx)p(s?):?[/\\]+", re.IGNORECASE)
"""hxxps://, https//: written so that nobody taps it, or by mistake."""
_TRIMMED = "".join(map(chr, range(33)))


def opened(text: str) -> set[str]:
    """The hosts that a browser opens for the text, for the text after http://, and for it as a reader mends it."""
    hosts = set()
    for candidate in (text, f"http://{text.lstrip('/')}", _BROKEN_SCHEME.sub(r"http\1://", text)):
        try:
            url = ada_url.URL(candidate.strip(_TRIMMED))
        except (ValueError, UnicodeEncodeError):
            continue
        if url.protocol in {"http:", "https:"}:
            hosts.add(url.hostname.removesuffix("."))
    return hosts


def opens_official(text: str, hosts: Collection[str]) -> bool:
    """A browser opens one of these hosts, or one below them."""
    return any(host == own or host.endswith(f".{own}") for host in opened(text) for own in hosts)


def is_profile(judgement: Judgement) -> bool:
    """The first link is one of the listed profiles."""
    return any(finding.code == "profile.official" for finding in judgement.links[0].findings)


def broken(judgement: Judgement, kind: Kind, programme: Programme) -> Iterator[str]:
    """The invariants that a judgement breaks; nothing for a right one."""
    profile = bool(judgement.links) and is_profile(judgement)
    if judgement.verdict is Verdict.OFFICIAL and not profile:
        if kind is not Kind.LINK:
            yield "official for what can be forged"
        elif not judgement.links or not opens_official(judgement.links[0].text, official_hosts(programme)):
            yield "official outside the registry"
    if judgement.verdict.rank < Verdict.UNPROVEN.rank and not (kind is Kind.LINK or (kind is Kind.SENDER and profile)):
        yield "better than unproven for what can be forged"
    if not judgement.complete and judgement.verdict.rank < Verdict.UNPROVEN.rank:
        yield "a good verdict on half a text"
    yield from _misplaced(judgement)


def _misplaced(judgement: Judgement) -> Iterator[str]:
    length = len(judgement.text)
    spans = [span for finding in judgement.findings for span in finding.spans]
    if any(not 0 <= start < end <= length for start, end in spans):
        yield "a mark outside the text"
    # The address inside another one stands somewhere in the span of the outer one, perhaps escaped.
    if any(
        link.text in judgement.text and link.text not in judgement.text[slice(*link.span)] for link in judgement.links
    ):
        yield "a link that is not in its span"
    if any("".join(part.text for part in link.parts) == "" for link in judgement.links):
        yield "an address without parts"
