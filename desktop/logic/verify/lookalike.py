"""How a name imitates a protected name: the same, combined with other words, spelled alike, or set in front.

It can only ever choose between `fake` and `unknown`: what is official was decided before, by exact look-up. Chromium's
look-alike check and dnstwist find none of eight real fake hosts of the first programme; what they leave out (another
suffix, digits, hyphens, the words that belong to the trade) is what is looked for here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.logic.content import ProtectedName
from desktop.logic.text import digits_as_letters, fold, squeeze
from desktop.logic.verify.distance import within

_JOINERS = re.compile(r"[-_.~+ ]+")
_SHORTEST = 4
_DIGITS = frozenset("0123456789")
_ENDS = re.compile(r"^\d+|\d+$")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


class Likeness(StrEnum):
    """In which way a name resembles a protected one."""

    SAME = "same"  # letter by letter, perhaps with hyphens: prakerja, pra-kerja
    ADDRESS = "address"  # the whole official address with its dots left out: prakerja-go-id
    COMBINED = "combined"  # the name and other words: daftar-prakerja12
    SIMILAR = "similar"  # other letters that look or sound alike: prakeja, pr4kerj4
    TALK = "talk"  # the name and a word of people who talk about it: komunitas-prakerja


@dataclass(frozen=True, slots=True)
class Match:
    """A protected name that was recognised, and how. `role` is True when a word of the trade stands beside it."""

    protected: ProtectedName
    likeness: Likeness
    role: bool


class Names:
    """The protected names of one programme, ready to be recognised in any label, handle or word."""

    def __init__(
        self, protected: Iterable[ProtectedName], ordinary: Iterable[str], roles: Iterable[str], talk: Iterable[str]
    ) -> None:
        names = sorted(protected, key=lambda name: -len(name.name))
        self._names = tuple((name, _one_letter(name.name), frozenset(name.name)) for name in names)
        self._addresses = tuple((name, _JOINERS.sub("", name.host)) for name in names)
        self._ordinary = frozenset(ordinary)
        self._talk = frozenset(talk)
        self._roles = frozenset(roles)
        alternatives = "|".join(sorted(map(re.escape, self._roles | self._talk), key=len, reverse=True))
        self._lead = re.compile(rf"^(?:{alternatives}|\d+)")
        self._tail = re.compile(rf"(?:{alternatives}|\d+)$")

    def may_hold(self, text: str) -> bool:
        """False when too many letters of every protected name are missing in an ASCII text; cheap, never wrongly False."""
        letters = set(text)
        if not letters.isdisjoint(_DIGITS):
            letters |= set(digits_as_letters(text)) | {"l"}
        return any(len(needed - letters) <= protected.distance for protected, _, needed in self._names)

    def match(self, text: str) -> Match | None:
        """The protected name that one label or handle (any script, hyphens allowed) resembles, the most telling way."""
        reading = fold(text)
        if len(reading) < _SHORTEST or reading in self._ordinary or not self.may_hold(reading):
            return None
        tokens = [token for token in _JOINERS.split(reading) if token]
        joined = "".join(tokens)
        if joined in self._ordinary:
            return None
        return self._contained(tokens, joined) or self._alike(tokens, joined)

    def _contained(self, tokens: list[str], joined: str) -> Match | None:
        for variant in _variants(joined):
            for protected, address in self._addresses:
                if address in variant:
                    return Match(protected, Likeness.ADDRESS, True)
            for protected, plain, _ in self._names:
                if plain == variant:
                    return Match(protected, Likeness.SAME if variant == joined else Likeness.SIMILAR, False)
                if plain in variant and not self._is_ordinary(variant, plain):
                    return self._combined(protected, plain, tokens, variant)
        return None

    def _is_ordinary(self, variant: str, plain: str) -> bool:
        return any(word in variant for word in self._ordinary if plain in word)

    def _combined(self, protected: ProtectedName, plain: str, tokens: list[str], variant: str) -> Match:
        before, _, after = variant.partition(plain)
        words = {*tokens, before, after}
        if words & self._talk:
            return Match(protected, Likeness.TALK, False)
        beside = before + after
        spoken = bool(words & self._roles) or any(side and not self._cut(side) for side in (before, after))
        return Match(protected, Likeness.COMBINED, spoken or any(letter.isdigit() for letter in beside))

    def _alike(self, tokens: list[str], joined: str) -> Match | None:
        for token in dict.fromkeys((joined, *tokens, *_neighbours(tokens))):
            for variant in _variants(token):
                for core in dict.fromkeys((variant, _ENDS.sub("", variant), self._cut(variant))):
                    if found := self._near(core):
                        return Match(found, Likeness.SIMILAR, core != joined)
        return None

    def _near(self, core: str) -> ProtectedName | None:
        letters = set(core)
        if core in self._ordinary:
            return None
        for protected, plain, needed in self._names:
            limit = protected.distance
            close = abs(len(core) - len(plain)) <= limit and len(needed - letters) <= limit
            if close and within(core, plain, limit):
                return protected
        return None

    def _cut(self, word: str) -> str:
        """The word without the words of the trade and digits glued to its ends; at most four from each side."""
        for pattern in (self._lead, self._tail):
            for _ in range(4):
                shorter = pattern.sub("", word, count=1)
                if shorter == word:
                    break
                word = shorter
        return word


def _one_letter(text: str) -> str:
    return _JOINERS.sub("", text.lower())


def _neighbours(tokens: list[str]) -> Iterator[str]:
    return (one + other for one, other in zip(tokens, tokens[1:], strict=False))


def _variants(text: str) -> dict[str, None]:
    """The readings of one word: as it is, digits as letters, doubled letters cut, pairs that look like one letter."""
    variants = {text: None}
    if not text.isalpha():
        variants[digits_as_letters(text)] = None
        variants[digits_as_letters(text.replace("1", "l"))] = None
    variants[squeeze(text)] = None
    for pair, letter in _PAIRS:
        if pair in text:
            variants[text.replace(pair, letter)] = None
    return variants
