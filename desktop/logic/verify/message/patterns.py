"""Known patterns of fraud that need no programme's name: false prizes, loans, jobs, aid, transfers, calls for help.

A pattern is a danger only where a promise of money, a prize, a job or aid to a reader who asked for nothing stands
together with a private way to follow it (a number, a chat, a form, a short or free page) and with pressure: a fee,
haste, "without conditions", "winner", or what is worth a million rupiah and more. Less than that is a warning. The
phrases and patterns are data: `resources/signs/patterns.json`; what they are tried on is `tests/data/scams_id.json`.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from desktop.logic.findings import Finding, Severity, Span
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading, SenderKind, SenderReading, Verdict
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.message.pattern_data import Fact, Pattern, load_patterns
from desktop.logic.verify.message.phrases import Phrases
from desktop.logic.verify.message.script import Script

WINDOW = 40
"""The words of one pattern stand within so many words: a long letter that holds them all somewhere has none."""
_BEFORE = 4
_KNOWN = frozenset({Verdict.OFFICIAL, Verdict.PARTNER})
_PRESSURE = ("fee", "travel", "urgent", "easy", "winner", "winner_code", "pin", "costly")
_DENIABLE = {
    "fee": "no",
    "fee_first": "no",
    **dict.fromkeys(("give_back", "transfer", "pulsa", "apk", "apply", "react"), "dont"),
}
"""Groups whose phrases say nothing behind a word of another group: "tanpa biaya", "jangan unduh"."""
_SHORT_OR_FREE = frozenset({vocabulary.LINK_SHORTENER.id, vocabulary.LINK_FREE_HOST.id, vocabulary.LINK_IP.id})
_CHATS = frozenset({"telegram", "whatsapp"})
_MILLIONS = re.compile(
    r"[1-9](?<!\d.)(?<!\d[.,].)(?:\d{0,2}(?:[.,]\d{1,3}){0,4}[ ]?(?:jt|jta|juta|jutaan|milyar|miliar|milyard)(?![a-z])"
    r"|\d{0,2}(?:[.,]\d{3}){2,3}(?!\d)|\d{6,11}[ ]?(?:rupiah|idr)"
    r"|(?:(?<=rp.)|(?<=rp[ .:].)|(?<=rp[ .:][ .:].))\d{6,11}(?!\d))"
)
_MASKED = re.compile(r"[06](?<![\w+].)(?:2[ -]?)?8[\d .\-]{0,8}[x*\u2022]{3}")
"""A mobile number of which somebody has hidden the end."""
_VERB = re.compile(r"bayar|transfer|tf|trf|setor|kirim|isi|top|topup|lunasi")
_DATA = re.compile(r"\d[ ]?[gm]b(?![a-z])")
_CODE = re.compile(r"pin[ :.,(#=]{1,4}(?=[a-z]{0,9}\d)[a-z0-9]{4,10}")
_SENDS = re.compile(r"\*\d{3}\*(?:0|62)8\d{7,11}\*\d|tp[ <*]{1,3}(?:spasi[ >*]{1,3})?(?:0|62)8\d{7,11}")
_ACCOUNT = re.compile(r"[0-79](?<![\d+].)(?!(?<=0)8\d)(?!(?<=6)2)(?:[ .\-]{0,2}\d){8,19}(?!\d)")
"""A number of nine digits and more that is no mobile number. Each pattern begins with a digit: others are slow."""


_WRITTEN = {
    Fact.ACCOUNT: _ACCOUNT, Fact.BIG: _MILLIONS, Fact.CODE: _CODE, Fact.SENDS: _SENDS, Fact.DATA: _DATA,
}  # fmt: skip


class _Place(NamedTuple):
    """The numbers of the first and last word of a phrase that was found."""

    first: int
    last: int


@unshown
@dataclass(frozen=True, slots=True)
class _Scene:
    """The phrases of a text by group, in its order, and the facts about it."""

    places: Mapping[str, list[_Place]]
    facts: frozenset[Fact]

    def has(self, *names: str) -> bool:
        """At least one of these groups and facts is there."""
        return any(name in self.places or name in self.facts for name in names)

    def together(self, wanted: Iterable[str]) -> tuple[_Place, ...] | None:
        """Where all of these groups stand near each other, with all of these facts; None where they do not."""
        groups = []
        for name in wanted:
            if name in self.places:
                groups.append(self.places[name])
            elif name not in self.facts:
                return None
        if not groups:
            return ()
        others = [(places, [place.first for place in places]) for places in groups[1:]]
        for anchor in groups[0]:
            near = [_nearest(places, firsts, anchor.first) for places, firsts in others]
            if all(abs(place.first - anchor.first) <= WINDOW for place in near):
                return anchor, *near
        return None

    def first(self, choices: Iterable[tuple[str, ...]]) -> tuple[_Place, ...] | None:
        """The places of the first choice that stands together."""
        return next((found for wanted in choices if (found := self.together(wanted)) is not None), None)


class Patterns:
    """Finds the worst pattern of a message. Made once; `find` is a pure function of its arguments."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Read the data; raises ContentError when the file is broken."""
        self._data = load_patterns()
        self._phrases = Phrases(self._data.groups)
        self._knowledge = knowledge
        self._restricted = tuple(f".{suffix}" for suffix in knowledge.web.restricted_suffixes)

    def find(
        self,
        script: Script,
        links: tuple[LinkReading, ...],
        senders: tuple[SenderReading, ...],
        *,
        calm: bool = False,
        asked: bool = False,
    ) -> tuple[Finding, ...]:
        """The worst pattern, none or one.

        `calm` for a text that only quotes: there it is no more than a warning. `asked` where money is asked for.
        """
        scene = self._scene(script, links, senders, asked=asked)
        best: tuple[int, Pattern, tuple[_Place, ...]] | None = None
        for pattern in self._data.patterns:
            degree, places = _degree(pattern, scene)
            if degree and (best is None or degree > best[0]):
                best = degree, pattern, places
        if best is None:
            return ()
        danger = best[0] > 1 and best[1].most is Severity.DANGER and not calm
        spans = _spans(script, best[2])
        code = vocabulary.MESSAGE_SCAM_PATTERN.weighing(Severity.DANGER if danger else Severity.WARNING)
        return (code(*spans, pattern=best[1].id),)

    def _scene(
        self, script: Script, links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...], *, asked: bool
    ) -> _Scene:
        places: dict[str, list[_Place]] = defaultdict(list)
        for hit in self._phrases.find(script):
            places[hit.group].append(_Place(hit.first, hit.last))
        for group, denial in _DENIABLE.items():
            if group in places and denial in places:
                places[group] = [place for place in places[group] if not _denied(place, places[denial], script)]
        kept = {group: found for group, found in places.items() if found}
        facts = {Fact.ASKED} if asked else set()
        return _Scene(kept, frozenset(facts.union(self._facts(script, links, senders, kept))))

    def _facts(
        self,
        script: Script,
        links: tuple[LinkReading, ...],
        senders: tuple[SenderReading, ...],
        groups: Mapping[str, list[_Place]],
    ) -> Iterator[Fact]:
        text = script.source.text
        unplaced = [link for link in links if not self._is_known(link)]
        phone = any(map(_is_private_number, senders)) or any(map(_dials, unplaced)) or bool(_MASKED.search(text))
        contact = (
            phone or "telegram" in groups or any(map(self._is_mailbox, senders)) or any(map(self._is_chat, unplaced))
        )
        if phone:
            yield Fact.PHONE
        if contact:
            yield Fact.CONTACT
        if contact or any(map(self._is_anybodys, unplaced)):
            yield Fact.PRIVATE
        if unplaced or "telegram" in groups or ("pointer" in groups and not links):
            yield Fact.PAGE
        for fact, written in _WRITTEN.items():
            if written.search(text):
                yield fact
        if not links and not senders:
            yield Fact.ALONE

    def _is_known(self, link: LinkReading) -> bool:
        """A link of the registry, of a well-known firm or newspaper, or under a suffix that is not for everybody."""
        if link.verdict in _KNOWN:
            return True
        host, owner = link.opens or "", link.registrable or ""
        if link.verdict is Verdict.FAKE or self._is_chat(link):
            return False
        known = self._data.known_hosts
        restricted = host.endswith(self._restricted)
        listed = owner in known or host in known or owner in self._knowledge.neutral_hosts
        return restricted or (listed and not _has(link, _SHORT_OR_FREE - {vocabulary.LINK_SHORTENER.id}))

    def _is_chat(self, link: LinkReading) -> bool:
        network = self._knowledge.web.networks.get(link.opens or "")
        chat = network is not None and network.id in _CHATS and not link.text.lower().count("/channel")
        return _has(link, {vocabulary.LINK_CHAT_INVITE.id}) or _dials(link) or chat

    def _is_anybodys(self, link: LinkReading) -> bool:
        """A short link, a form or page of a free host, or a name under a suffix that costs next to nothing."""
        suffix = (link.registrable or "").partition(".")[2]
        return _has(link, _SHORT_OR_FREE) or suffix in self._knowledge.web.cheap_suffixes

    def _is_mailbox(self, sender: SenderReading) -> bool:
        domain = sender.normal.rpartition("@")[2]
        return sender.kind is SenderKind.EMAIL and domain in self._knowledge.web.free_mail


def _degree(pattern: Pattern, scene: _Scene) -> tuple[int, tuple[_Place, ...]]:
    """How much of a pattern is there: 2 promise, way and pressure; 1 a sign of it; 0 nothing; and where."""
    degree, places = 0, scene.first(pattern.promises)
    if places is not None:
        page = Fact.PAGE in scene.facts
        # Who is told to show a winner's code on a page is asked for it as by a form.
        way = Fact.PRIVATE in scene.facts or (page and scene.has("winner_code", "pin", Fact.CODE))
        way = way or any(Fact.ASKED in wanted for wanted in pattern.promises)  # who asks for money is the way
        pressed = scene.has(Fact.BIG, Fact.CODE, *_PRESSURE)
        degree = 2 if way and pressed else 1 if way or page else 0
    if not degree and (places := scene.first(pattern.signs)) is not None:
        degree = 1
    if degree and scene.has(*pattern.softened_by):
        degree -= 1
    return degree, places or ()


def _spans(script: Script, places: tuple[_Place, ...]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(script.span(*place) for place in sorted(places)))


def _nearest(places: list[_Place], firsts: list[int], wanted: int) -> _Place:
    """The place that begins nearest to a word."""
    after = bisect_left(firsts, wanted)
    return min(places[max(0, after - 1) : after + 1], key=lambda place: abs(place.first - wanted))


def _denied(place: _Place, denials: list[_Place], script: Script) -> bool:
    """A word of denial stands shortly before a phrase or in it; `denials` are in order.

    In "tanpa interview, bayar ..." a verb behind the comma is not denied; "tanpa biaya, deposit" is a list.
    """
    first = bisect_left(denials, (place.first - _BEFORE, 0))
    last = bisect_left(denials, (place.last + 1, 0))
    return any(not _parted(script, denial.first, place.first) for denial in denials[first:last])


def _parted(script: Script, first: int, last: int) -> bool:
    words = script.words
    if words[first].sentence != words[max(first, last)].sentence:
        return True
    if last <= first or not _VERB.fullmatch(words[last].readings[0]):
        return False
    return "," in script.source.text[words[last - 1].end : words[last].start]


def _has(link: LinkReading, codes: Iterable[str]) -> bool:
    return any(finding.code in codes for finding in link.findings)


def _dials(link: LinkReading) -> bool:
    return _has(link, {vocabulary.SENDER_PRIVATE_NUMBER.id, vocabulary.SENDER_PRIVATE_NUMBER_CLAIMS.id})


def _is_private_number(sender: SenderReading) -> bool:
    return sender.kind is SenderKind.PHONE and sender.verdict in {Verdict.UNKNOWN, Verdict.FAKE}
