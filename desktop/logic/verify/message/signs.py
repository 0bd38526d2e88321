"""The signs in the words of a message: what it claims, promises, asks for, and what it only talks about.

The phrases are data (`resources/signs/<language>.json` for how people write, the programme's `signs.json` for its own
names). One sign alone never makes a message false; `check` puts them together.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.ground.lookalike import Likeness
from desktop.logic.verify.message.phrases import Hit, Phrases, Script, read_script

CLAIM, SISTER, AMOUNT, NEGATION, PERSONAL = "claim", "sister", "amount", "negation", "personal"
_REQUESTS = (
    "asks_code",
    "asks_some_code",
    "asks_password",
    "asks_some_password",
    "asks_documents",
    "asks_money",
    "install",
    "share",
    "dial",
)
_OFFERS = ("invite", "points", "click", "remote", "join", "helper", "guarantee", "staff", "opening")
NEGATABLE = frozenset((*_REQUESTS, *_OFFERS))
"""The groups whose phrases mean nothing when a word of denial stands before them: "jangan kirim kode"."""
_NEGATION_REACH = 9
_WAVE = re.compile(
    r"(?<![a-z])(?:gelombang|gelombng|glombang|gel|batch|gelombangke)[ .\-=:]{0,3}(?:ke)?[ .\-]{0,2}(\d{1,4})(?![\d.])"
)
_PERSONAL = re.compile(
    r"(?:(?<![\w.])|(?<![a-z])(?:rek|rekening|norek|va|bca|bri|bni|bsi|mandiri|btn|cimb)[ .:]{1,3})"
    r"(\d{16}(?!\d)|(?<=[ .:])(?<=[a-z][ .:])\d[\d \-]{8,18}\d)"
)
_SUM = re.compile(
    r"(?<![\w.,])(?:rp[ .:]{0,2})?\d{1,3}(?:[.,]\d{1,3})*[ ]?(?:juta|jt|ribu|rb|k)(?![a-z])"
    r"|(?<![a-z])rp[ .:]{0,2}\d[\d.,]*"
)


@unshown
@dataclass(frozen=True, slots=True)
class Signs:
    """What was found in the words. `groups`: group -> spans of its phrases that are not negated."""

    groups: Mapping[str, tuple[Span, ...]]
    claims: tuple[str, ...]
    waves: tuple[tuple[int, Span], ...]

    def has(self, *groups: str) -> bool:
        """At least one phrase of at least one of the groups was found."""
        return any(group in self.groups for group in groups)

    def spans(self, *groups: str) -> tuple[Span, ...]:
        """The spans of all phrases of the groups."""
        return tuple(dict.fromkeys(span for group in groups for span in self.groups.get(group, ())))


class SignReader:
    """Finds signs with the phrases of a language and the names of a programme."""

    def __init__(self, knowledge: Knowledge, phrases: Mapping[str, tuple[str, ...]]) -> None:
        own = knowledge.programme.signs
        self._knowledge = knowledge
        self._shortest = min(len(name.name) - name.distance for name in knowledge.protected)
        self._phrases = Phrases(
            {
                **phrases,
                CLAIM: map(_lower, own.claims),
                SISTER: map(_lower, own.sisters),
                AMOUNT: map(_lower, own.amounts),
            }
        )

    def read(self, text: str) -> Signs:
        """The signs in a text."""
        script = read_script(text)
        hits = list(self._phrases.find(script))
        negations = [hit.first for hit in hits if hit.group == NEGATION]
        groups: dict[str, list[Span]] = defaultdict(list)
        for hit in hits:
            if hit.group in NEGATABLE and _is_negated(hit, negations, script):
                continue
            groups[hit.group].append(script.span(hit.first, hit.last))
        self._add_names(script, groups)
        sums = [script.source.span(*match.span()) for match in _SUM.finditer(script.source.text)]
        if sums:
            groups.setdefault(AMOUNT, []).extend(sums)
        numbers = [script.source.span(*match.span(1)) for match in _PERSONAL.finditer(script.source.text)]
        if numbers:
            groups[PERSONAL] = numbers
        waves = tuple(
            (int(match.group(1)), script.source.span(*match.span())) for match in _WAVE.finditer(script.source.text)
        )
        found = {group: tuple(dict.fromkeys(spans)) for group, spans in groups.items() if group != NEGATION}
        return Signs(found, (self._knowledge.programme.id,) if CLAIM in found else (), waves)

    def _add_names(self, script: Script, groups: dict[str, list[Span]]) -> None:
        """Misspelled names of the programme count as a claim too: prakejra, pr4kerja."""
        names = self._knowledge.names
        for place, word in enumerate(script.words):
            if word.end - word.start < self._shortest:
                continue
            match = next((found for reading in word.readings if (found := names.match(reading))), None)
            if match and match.likeness is not Likeness.TALK:
                own = match.protected.host in self._knowledge.programme.home
                groups[CLAIM if own else SISTER].append(script.span(place, place))


def _lower(phrase: str) -> str:
    return phrase.lower().replace("-", " ")


def _is_negated(hit: Hit, negations: list[int], script: Script) -> bool:
    """A word of denial stands shortly before the phrase or in it, in the same sentence; `negations` are in order."""
    sentence = script.words[hit.first].sentence
    near = negations[bisect_left(negations, hit.first - _NEGATION_REACH) : bisect_right(negations, hit.last)]
    return any(script.words[place].sentence == sentence for place in near)
