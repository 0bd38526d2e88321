"""What a message wants, weighed: each request with its receiver looked up among the links and numbers -> a finding.

The table is data (`requests.json`): object, act and receiver say what a request comes to in the name of a programme and
in nobody's. An official host is a receiver only where something is filled in, uploaded or logged in right there.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.logic.findings import Code, Finding, Span
from desktop.logic.private import unshown
from desktop.logic.text import Folded
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading, SenderReading, Verdict
from desktop.logic.verify.ground.knowledge import NOBODY, Speaker
from desktop.logic.verify.message.grammar import Weight, load_grammar
from desktop.logic.verify.message.polarity import Polarity
from desktop.logic.verify.message.requests import Request

KNOWN = frozenset({Verdict.OFFICIAL, Verdict.PARTNER})
_FILLS = frozenset({"enter", "upload", "login"})
_PRIVATE = frozenset({"self", "person"})
_PAGES = frozenset({"site", "page"})
_NEAR, _EARLIER = 120, 2
_BEFORE = 24
_TOWARDS = frozenset(
    {"di", "lewat", "via", "melalui", "ke", "buka", "kunjungi", "akses", "situs", "pada", "login", "at", "on", "in"}
)


@unshown
@dataclass(frozen=True, slots=True)
class Want:
    """A request that is asked for, with what it comes to."""

    request: Request
    weight: Weight
    finding: str


@dataclass(frozen=True, slots=True)
class _Said:
    """The codes of one kind of finding: in the name of a programme, and in nobody's; and the rule that it breaks."""

    claimed: Code
    alone: Code
    rule: str = ""


_SAID = {
    "code": _Said(vocabulary.MESSAGE_ASKS_CODE, vocabulary.MESSAGE_ASKS_CODE),
    "secret": _Said(vocabulary.MESSAGE_ASKS_PASSWORD, vocabulary.MESSAGE_ASKS_PASSWORD),
    "token": _Said(vocabulary.MESSAGE_ASKS_TOKEN, vocabulary.MESSAGE_ASKS_TOKEN),
    "device": _Said(vocabulary.MESSAGE_LINKS_DEVICE, vocabulary.MESSAGE_LINKS_DEVICE),
    "command": _Said(vocabulary.MESSAGE_RUNS_COMMAND, vocabulary.MESSAGE_RUNS_COMMAND),
    "recovery": _Said(vocabulary.MESSAGE_ADDS_RECOVERY, vocabulary.MESSAGE_ADDS_RECOVERY),
    "apk": _Said(vocabulary.MESSAGE_ASKS_APK, vocabulary.MESSAGE_ASKS_APK),
    "papers": _Said(vocabulary.MESSAGE_DOCUMENTS_CLAIM, vocabulary.MESSAGE_ASKS_DOCUMENTS, "no_chat_forms"),
    "visit": _Said(vocabulary.MESSAGE_VISIT, vocabulary.MESSAGE_ASKS_DOCUMENTS, "no_team"),
    "money": _Said(vocabulary.MESSAGE_FEE, vocabulary.MESSAGE_ASKS_MONEY, "free"),
    "app": _Said(vocabulary.MESSAGE_APP, vocabulary.MESSAGE_INSTALL, "no_app"),
    "account": _Said(vocabulary.MESSAGE_ACCOUNT_CLAIM, vocabulary.MESSAGE_ASKS_ACCOUNT),
}
_SECRETS = frozenset({"code", "secret"})


def wants_of(
    requests: Iterable[Request],
    links: tuple[LinkReading, ...],
    senders: tuple[SenderReading, ...],
    *,
    text_before: Callable[[int], str],
    claimed: bool,
) -> tuple[Want, ...]:
    """The requests that are asked for and come to something.

    `links` are those that are not neutral; `text_before` gives the words before a place.
    """
    places = _Places(links, senders, text_before)
    grammar = load_grammar()
    found: dict[tuple[str, Span], Want] = {}
    for request in requests:
        if request.polarity is not Polarity.ASKED:
            continue
        cell = grammar.cell(request.thing, request.act, places.receiver(request))
        weight = Weight.NONE if cell is None else cell.claimed if claimed else cell.alone
        if cell is not None and weight is not Weight.NONE:
            found.setdefault((cell.finding, request.span), Want(request, weight, cell.finding))
    return tuple(found.values())


class _Places:
    """The links and numbers of a message as receivers."""

    def __init__(
        self,
        links: tuple[LinkReading, ...],
        senders: tuple[SenderReading, ...],
        text_before: Callable[[int], str],
    ) -> None:
        self._links = sorted(links, key=lambda link: link.span)
        self._starts = [link.span[0] for link in self._links]
        self._contacts = sorted(sender.span[0] for sender in senders if sender.span[1])
        self._before = text_before
        self._leads_away = any(link.verdict not in KNOWN for link in self._links)
        self._private = bool(senders) or any(link.verdict not in KNOWN for link in links)

    def receiver(self, request: Request) -> str:
        """The receiver of a request: what its clause names, a number or a link in it."""
        first, last = request.clause
        if bisect_left(self._contacts, first) < bisect_left(self._contacts, last):
            return "contact"
        if request.receiver in _PRIVATE:
            return "person"
        begin, end = bisect_left(self._starts, first), bisect_left(self._starts, last)
        if any(link.verdict not in KNOWN for link in self._links[begin:end]):
            return "foreign"
        if request.receiver in _PAGES and self._leads_away:
            return "foreign"
        near = self._links[max(0, begin - _EARLIER) : end]
        if request.act in _FILLS and not self._private and any(self._is_receiver(link, first) for link in near):
            return "at-home"
        return request.receiver

    def _is_receiver(self, link: LinkReading, first: int) -> bool:
        """So "isi di www...": it stands in the clause, or was opened shortly before it, behind a word of place."""
        words = self._before(link.span[0]).split()[-1:]
        placed = any(word.strip(":,(") in _TOWARDS for word in words)
        return placed and link.verdict is Verdict.OFFICIAL and first - link.span[1] <= _NEAR


def findings_of(wants: Iterable[Want], speaker: Speaker, *, claimed: bool) -> Iterator[Finding]:
    """One finding for each kind of want, with all its places."""
    spans: dict[tuple[str, Weight], list[Span]] = {}
    for want in wants:
        spans.setdefault((want.finding, want.weight), []).append(want.request.span)
    for (kind, weight), places in spans.items():
        yield _finding(kind, weight, tuple(dict.fromkeys(places)), speaker if claimed else NOBODY)


def _finding(kind: str, weight: Weight, places: tuple[Span, ...], speaker: Speaker) -> Finding:
    said = _SAID[kind]
    if weight is Weight.UNKNOWN:
        return (vocabulary.MESSAGE_SECRET_ELSEWHERE if kind in _SECRETS else said.alone)(*places)
    code = said.claimed if speaker.name else said.alone
    evidence = {"name": speaker.name} if "name" in code.keys else {}
    fact = speaker.rule(said.rule) if said.rule else None
    return code(*places, fact=fact, pack=speaker.pack if fact else "", **evidence)


def spoken_before(source: Folded) -> Callable[[int], str]:
    """The few letters before a place of the original text, as they are read."""

    def before(place: int) -> str:
        end = bisect_left(source.origin, place)
        return source.text[max(0, end - _BEFORE) : end]

    return before
