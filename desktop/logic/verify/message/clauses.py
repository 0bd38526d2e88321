"""A text cut into clauses, and what stands in each: acts, objects, receivers and the words that govern them.

A clause ends at . ! ? ; : and at a line break before a capital, a verb or an empty line; at a comma before an act or
before "jadi, tapi, maka, lalu"; and at "agar, supaya, biar": what stands in a purpose says nothing about the verb
behind it. A line that a mail program wrapped, and dots of hesitation, end nothing.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.later import later
from desktop.logic.private import unshown
from desktop.logic.verify.ground.address import public_suffix
from desktop.logic.verify.message.grammar import Form, Grammar
from desktop.logic.verify.message.phrases import Hit
from desktop.logic.verify.message.script import Script

_END = re.compile(r"[!?;]|:(?!/)|(?<!\.)\.(?=\s)|\n\s*\n|\u2022|\s-+\s")
_PICTURE = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_LONGEST = 80
"""Words of one clause; who writes more of them without a mark is read in pieces, so that nothing is quadratic."""
_ADDRESS = re.compile(r"://|www\.|\.[a-z]{2,}/|@[^@]*\.[a-z]|[a-z0-9-]\.[a-z0-9-]+\.[a-z]{2,}")
_AS_NAMES = ("third", "subject", "named")
"""What the name of a programme can be in a clause: one that is asked about, the subject of what is denied, itself."""
_AFTER_A_COMMA = ("cut", "comma", "purpose", "statement")
_MOST_CITED = 20
_SPOKEN = 4
_CITED = later(r'["\u201c\u201d][^"\u201c\u201d\n]{1,600}["\u201c\u201d]')
_POINTED = re.compile(r"(?<!\S)[^\s.@:]*+[.@:]\S+")
_SUM = re.compile(
    r"\d{1,3}(?:[.,]\d{3})*[.,][05]00|rp\d*|\d[\d.,]*(?:rb|ribu|jt|juta|k)|rp[\d.,]+(?:rb|ribu|jt|juta|k)?"
)
_NUMBER = re.compile(r"[\d.,]+")
_UNITS = frozenset({"rb", "ribu", "jt", "juta", "rupiah", "k", "yuta", "ewu", "rebu"})


class Act(NamedTuple):
    """A verb that may ask: its kind, its form, and its first and last word."""

    kind: str
    form: Form
    first: int
    last: int


class Thing(NamedTuple):
    """An object or a receiver: its kind, and its first and last word."""

    kind: str
    first: int
    last: int


class Clause(NamedTuple):
    """The words first to last (inclusive) of a clause, the mark behind it, and whether a sentence begins with it."""

    first: int
    last: int
    mark: str
    opens: bool


@unshown
@dataclass(frozen=True)
class Parsed:
    """A text with its clauses and what stands where."""

    script: Script
    clauses: tuple[Clause, ...]
    acts: tuple[Act, ...]
    objects: tuple[Thing, ...]
    receivers: tuple[Thing, ...]
    marks: dict[str, dict[int, int]]

    def remembered(self, act: Act, work: Callable[[], bool]) -> bool:
        """Whether an act is denied, worked out once; acts are asked for in the order of the text."""
        if act not in self._denials:
            self._denials[act] = work()
        return self._denials[act]

    def denied(self, act: Act) -> bool:
        """Whether an act that was read before is denied."""
        return self._denials.get(act, False)

    @cached_property
    def _denials(self) -> dict[Act, bool]:
        return {}

    def at(self, word: str, place: int) -> int | None:
        """The last word of a governing phrase of a kind that begins at a word; None where none does."""
        return self.marks[word].get(place)

    def has(self, word: str, first: int, last: int) -> bool:
        """A governing phrase of a kind begins among the words first to last."""
        places = self._sorted[word]
        place = bisect_left(places, first)
        return place < len(places) and places[place] <= last

    @cached_property
    def _sorted(self) -> dict[str, list[int]]:
        return defaultdict(list, {word: sorted(places) for word, places in self.marks.items()})

    @cached_property
    def _starts(self) -> list[int]:
        return [clause.first for clause in self.clauses]

    def clause_of(self, place: int) -> int:
        """The number of the clause in which a word stands."""
        return bisect_left(self._starts, place + 1) - 1

    @cached_property
    def questions(self) -> tuple[Clause, ...]:
        """The clauses that end with a question mark, at most a few of them."""
        return tuple(clause for clause in self.clauses if clause.mark == "?")[:_LONGEST]

    @cached_property
    def cited(self) -> tuple[tuple[int, int], ...]:
        """The first and last word of each stretch between quotation marks, at most a few of them."""
        found: list[tuple[int, int]] = []
        for match in _CITED().finditer(self.script.source.text):
            first = bisect_left(self._ends_of_words, match.start() + 2)
            last = bisect_left(self._ends_of_words, match.end()) - 1
            found.append((first, last))
            if len(found) >= _MOST_CITED:
                break
        return tuple(found)

    @cached_property
    def _ends_of_words(self) -> list[int]:
        return [word.end for word in self.script.words]

    def word_at(self, span: Span) -> int:
        """The number of the first word that ends behind the start of a span of the original text."""
        start = bisect_left(self.script.source.origin, span[0])
        return min(bisect_left(self._ends_of_words, start + 1), len(self.script.words) - 1)

    def of_clause(self, things: str, clause: Clause) -> tuple[Thing, ...]:
        """The objects or receivers of a clause, in their order."""
        found, starts = self._indexed[things]
        return found[bisect_left(starts, clause.first) : bisect_left(starts, clause.last + 1)]

    def leads(self, place: int) -> bool:
        """A verb that could lead somewhere begins at a word: an act, or one such as "percaya" and "daftar"."""
        return place in self._verbs or self.at("trusting", place) is not None

    @cached_property
    def _verbs(self) -> frozenset[int]:
        return frozenset(act.first for act in self.acts if act.kind != "polite")

    def acts_of(self, clause: Clause) -> tuple[Act, ...]:
        """The acts of a clause, in their order."""
        starts = self._act_starts
        return self.acts[bisect_left(starts, clause.first) : bisect_left(starts, clause.last + 1)]

    @cached_property
    def _act_starts(self) -> list[int]:
        return [act.first for act in self.acts]

    @cached_property
    def _indexed(self) -> dict[str, tuple[tuple[Thing, ...], list[int]]]:
        return {
            "objects": (self.objects, [one.first for one in self.objects]),
            "receivers": (self.receivers, [one.first for one in self.receivers]),
        }


def parse(script: Script, grammar: Grammar, names: frozenset[int] = frozenset()) -> Parsed:
    """Find everything of the grammar in a text; `names` are the words that name a programme."""
    inside = set(_address_words(script))
    marks: dict[str, dict[int, int]] = defaultdict(dict)
    found: dict[tuple[str, str, int], Hit] = {}
    for hit in grammar.phrases.find(script):
        group, first, last = hit
        if first in inside:
            continue
        kind, name = grammar.groups[group]
        if kind == "word":
            here = marks[name]
            here[first] = max(last, here.get(first, 0))
        else:
            found.setdefault((kind, name, first), hit)
    for kind in _AS_NAMES:
        marks[kind].update({place: place for place in names})
    harmless, idle = _covered(found, "harmless"), _covered(found, "idle")
    acts: list[Act] = []
    receivers: list[Thing] = []
    objects = [Thing("money", place, place) for place in _sums(script, inside)]
    for (kind, name, first), hit in found.items():
        if kind == "act" and first not in idle:
            act, _, form = name.partition(" ")
            acts.append(Act(act, Form(form), first, hit.last))
        elif kind == "object":
            spared = harmless and _spared(name, hit, harmless)
            objects.append(Thing("spared" if spared else name, first, hit.last))
        elif kind == "receiver":
            receivers.append(Thing(name, first, hit.last))
    named = (act.last + 1 for act in acts if act.kind == "install" and act.last + 1 in names)
    objects.extend(Thing("app", place, place) for place in named)  # what is fetched by that name is an app
    for things in (objects, receivers):
        things.sort(key=_first)
    acts.sort(key=_first)
    polite = {act.first for act in acts if act.kind == "polite"} - {act.first for act in acts if act.kind == "ask"}
    clauses = tuple(_clauses(script, {act.first for act in acts}, polite, marks))
    return Parsed(script, clauses, tuple(acts), tuple(objects), tuple(receivers), marks)


def _first(one: Act | Thing) -> int:
    return one.first


def _covered(found: Mapping[tuple[str, str, int], Hit], kind: str) -> set[int]:
    """The words that phrases of a kind cover."""
    return {place for key, hit in found.items() if key[0] == kind for place in range(hit.first, hit.last + 1)}


def _spared(name: str, hit: Hit, harmless: set[int]) -> bool:
    """A password of a wireless network is no secret of the person's."""
    return name in {"code", "somecode", "secret", "token"} and hit.first in harmless and hit.last in harmless


def _sums(script: Script, inside: set[int]) -> Iterator[int]:
    """The words that are a sum of money: 50rb, Rp50.000, 50 ribu."""
    words = script.words
    for readings, places in script.places.items():
        reading = readings[0]
        if not (reading[0].isdigit() or reading.startswith("rp")):
            continue
        for place in places:
            following = words[place + 1].readings[0] if place + 1 < len(words) else ""
            if place not in inside and (
                _SUM.fullmatch(reading) or (following in _UNITS and _NUMBER.fullmatch(reading) is not None)
            ):
                yield place


def _address_words(script: Script) -> Iterator[int]:
    """The words that are part of an address: "daftar" in a path orders nothing."""
    place, words = 0, script.words
    for token in _POINTED.finditer(script.source.text):
        if not _ADDRESS.search(token.group()) or _is_dotted_speech(token.group()):
            continue
        while place < len(words) and words[place].end <= token.start():
            place += 1
        while place < len(words) and words[place].start < token.end():
            yield place
            place += 1


def _is_dotted_speech(token: str) -> bool:
    """So "kirim.kode.ke.saya": words with dots for blanks; their end is no top-level domain."""
    words = token.strip(".").split(".")
    return len(words) >= _SPOKEN and all(map(str.isalpha, words)) and public_suffix(token.strip(".")) is None


def _clauses(script: Script, acts: set[int], polite: set[int], marks: dict[str, dict[int, int]]) -> Iterator[Clause]:
    """Cut before each word that begins a clause; it has more than a blank before it, or governs."""
    verbs, most = sorted(acts - polite), len(script.words)
    alone, stops = marks["cut"].keys() | marks["purpose"].keys(), marks["stop"].keys()
    first, opens = 0, True
    for place in sorted({*script.joints, *alone, *stops, most} - {0}):
        while place - first > _LONGEST:
            yield Clause(first, first + _LONGEST - 1, "", opens)
            first, opens = first + _LONGEST, False
        gap = script.gap(place)
        mark = "" if gap == " " else _mark(gap, end=place == most)
        cut = mark or place == most or place - first >= _LONGEST
        cut = cut or (place in alone if gap == " " else _cuts(script, place, gap, acts, marks))
        if cut or (place in stops and bisect_left(verbs, first) < bisect_left(verbs, place)):
            yield Clause(first, place - 1, mark, opens)
            first, opens = place, bool(mark)


def _mark(gap: str, *, end: bool) -> str:
    """The mark that ends a clause between two words, empty where there is none."""
    if "?" in gap:
        return "?"
    found = _END.search(gap)
    return found.group()[0] if found else ("." if end else "")


def _cuts(script: Script, place: int, gap: str, acts: set[int], marks: dict[str, dict[int, int]]) -> bool:
    """A new clause begins with this word though no mark stands before it."""
    begins = place in acts or place in marks["deny"]
    if "\n" in gap:
        unfinished = place - 1 in marks["unfinished"]
        return begins or (script.words[place].capital and not unfinished)
    if script.words[place].capital and _PICTURE.search(gap):
        return True
    if "," in gap:
        return begins or any(place in marks[word] for word in _AFTER_A_COMMA)
    return place in marks["cut"] or place in marks["purpose"]
