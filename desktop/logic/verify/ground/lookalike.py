"""How a name imitates a protected name: the same, combined with other words, spelled alike, or set in front.

It can only ever choose between `fake` and `unknown`: what is official was decided before, by exact look-up. Chromium's
look-alike check and dnstwist find none of eight real fake hosts of the first programme; what they leave out (another
suffix, digits, hyphens, the words that belong to the trade) is what is looked for here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from desktop.logic.distance import within
from desktop.logic.pack.programme import ProtectedName
from desktop.logic.private import unshown
from desktop.logic.text import digits_as_letters, fold, squeeze

_JOINERS = re.compile(r"[-_.~+ ]+")
_UNJOINED = dict.fromkeys(map(ord, "-_.~+ "))
_SHORTEST = 4
_MAX_CUTS = 4
_SHORT = 64
_GLUED = 5
"""Words of so many letters are found inside others, shorter ones only by themselves."""
_GO_ID = re.compile(r"(?<![a-z])go[-_.]?id(?![a-z])")
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_WORDS = re.compile(r"[a-z]+")
_ODD_SPELLING = re.compile(r"[a-z]\d+[a-z]|(?!www)([a-z])\1")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("lc", "k"))


class Likeness(StrEnum):
    """In which way a name resembles a protected one."""

    SAME = "same"  # letter by letter, perhaps with hyphens
    ADDRESS = "address"  # the whole official address with its dots left out or replaced
    COMBINED = "combined"  # the name and other words or digits
    SIMILAR = "similar"  # other letters: left out, added, swapped, alike
    TALK = "talk"  # the name and a word of people who talk about it
    SHARED = "shared"  # a name that others bear too, and nothing beside it that points at the programme


@unshown
@dataclass(frozen=True, slots=True)
class Match:
    """A protected name that was recognised, and how. `role` is True when a word of the trade stands beside it."""

    protected: ProtectedName
    likeness: Likeness
    role: bool


class Access:
    """Words of access, money and authority in an address: what turns a bare name into a false front door."""

    def __init__(self, words: Iterable[str], names: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._short = frozenset(word for word in self._words if len(word) < _GLUED)
        self._spellings = sorted(names, key=len, reverse=True)

    @cached_property
    def _glued(self) -> re.Pattern[str]:
        return _any_of(sorted(self._words - self._short, key=len, reverse=True))

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return _any_of(self._spellings)

    def stands_in(self, text: str, *, years: bool = True) -> bool:
        """One of the words, go-id or (`years`) a year stands in a folded text beside or around the names."""
        rest = self._names.sub(" ", text)
        if self._glued.search(rest) or _GO_ID.search(rest) or (years and _YEAR.search(rest)):
            return True
        return not self._short.isdisjoint(_WORDS.findall(rest))


class Names:
    """The protected names of the programmes, ready to be recognised in any label, handle or word.

    `ordinary`: id of a programme -> dictionary words that are no likeness of its names; of another's they may be one.
    `access`: words of access, money and authority, beside which a shared name counts.
    """

    def __init__(
        self,
        protected: Iterable[ProtectedName],
        ordinary: Mapping[str, Iterable[str]],
        roles: Iterable[str],
        talk: Iterable[str],
        access: Iterable[str] = (),
    ) -> None:
        # What others bear too is looked for last: it must not hide a name that is the programme's alone.
        names = sorted(protected, key=lambda name: (name.shared, -len(name.name)))
        self._names = tuple((name, name.name, frozenset(name.name), _any_piece(name)) for name in names)
        # Each different set of letters once, with how many of them may be missing.
        self._needed = frozenset((frozenset(name.name), name.distance) for name in names)
        self._addresses = tuple((name, joined(name.host)) for name in names)
        self._ordinary = {programme: frozenset(words) for programme, words in ordinary.items()}
        self._all_ordinary = frozenset[str]().union(*self._ordinary.values())
        self._never = self._all_ordinary.intersection(*self._ordinary.values())
        # Words that nobody mistypes a name into, more than one letter away from each. Beside a word of the trade such a
        # word is still one: kartu pekerja.
        self._innocent = {
            programme: frozenset(word for word in words if not any(within(word, name.name, 1) for name in names))
            for programme, words in self._ordinary.items()
        }
        self._talk = frozenset(talk)
        self._access = Access(access, (name.name for name in names))
        self._roles = frozenset(roles)
        self._whole = re.compile("|".join(re.escape(name.name) for name in names))
        self._pieces = re.compile("|".join(_any_piece(name).pattern for name in names))

    @cached_property
    def _ends(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """A word of the trade or a number at the beginning, and at the end; most names need no cutting."""
        alternatives = "|".join(sorted(map(re.escape, self._roles | self._talk), key=len, reverse=True))
        return re.compile(rf"^(?:{alternatives}|\d+)"), re.compile(rf"(?:{alternatives}|\d+)$")

    def may_hold(self, text: str) -> bool:
        """False only when nothing in a folded text without joiners can resemble a protected name; cheap.

        Within a distance of n edits at least one of n+1 pieces of the name is untouched, or one of its shifted pieces
        when two neighbours were swapped across a border; and at most n of its letters are missing.
        """
        if self._hints(text):
            return True
        if _ODD_SPELLING.search(text) is None:
            return False
        letters = digits_as_letters(text)
        squeezed = squeeze(letters)
        return (letters != text and self._hints(letters)) or (squeezed != letters and self._hints(squeezed))

    def _hints(self, text: str) -> bool:
        if len(text) > _SHORT:  # to look which letters there are is quicker here than to look for the pieces
            return self._has_letters(text) and self._pieces.search(text) is not None
        return self._pieces.search(text) is not None and self._has_letters(text)

    def _has_letters(self, text: str) -> bool:
        letters = set(text)
        near = [len(needed - letters) <= most for needed, most in self._needed]
        return any(near)

    def may_contain(self, text: str) -> bool:
        """False only when no reading of a folded text without joiners holds a protected name letter by letter."""
        if self._whole.search(text):
            return True
        if _ODD_SPELLING.search(text) is None:
            return False
        letters = digits_as_letters(text)
        return self._whole.search(letters) is not None or self._whole.search(squeeze(letters)) is not None

    def match(self, text: str) -> Match | None:
        """The protected name that one label or handle (any script, hyphens allowed) resembles, the most telling way."""
        reading = fold(text)
        whole = joined(reading)
        if len(whole) < _SHORTEST or whole in self._never or not self.may_hold(whole):
            return None
        tokens = [token for token in _JOINERS.split(reading) if token]
        found = self._contained(tokens, whole) or self._alike(tokens, whole)
        if found is None or not found.protected.shared or self._access.stands_in(reading):
            return found
        return None if found.likeness is Likeness.SIMILAR else Match(found.protected, Likeness.SHARED, False)

    def holding(self, words: Iterable[str]) -> set[str]:
        """Those of these folded words in which a protected name stands letter by letter; all are searched at once."""
        lines = "\n".join(("", *words, ""))
        found, place = set(), 0
        while match := self._whole.search(lines, place):
            place = lines.index("\n", match.end())
            found.add(lines[lines.rindex("\n", 0, match.start()) + 1 : place])
        return found

    def spelled(self, word: str) -> ProtectedName | None:
        """The protected name that stands in one folded word letter by letter, alone or with others beside it.

        Words that people write claim by their spelling, never by distance: "rakerda" is no misspelt programme. What is
        shared must stand alone.
        """
        if not self._whole.search(word):
            return None
        for protected, plain, *_ in self._names:
            if plain not in word or self._is_ordinary(word, protected) or self._holds_ordinary(word, protected):
                continue
            before, _, after = word.partition(plain)
            return None if {before, after} & self._talk or (protected.shared and before + after) else protected
        return None

    def _contained(self, tokens: list[str], whole: str) -> Match | None:
        for variant in _variants(whole):
            for protected, address in self._addresses:
                if address in variant:
                    return Match(protected, Likeness.ADDRESS, True)
            for protected, plain, *_ in self._names:
                if plain not in variant or self._is_ordinary(whole, protected):
                    continue
                if plain == variant:
                    return Match(protected, Likeness.SAME if variant == whole else Likeness.SIMILAR, False)
                if not self._holds_ordinary(variant, protected):
                    return self._combined(protected, plain, tokens, variant)
        return None

    def _is_ordinary(self, word: str, protected: ProtectedName) -> bool:
        return word in self._all_ordinary and word in self._ordinary[protected.programme]

    def _holds_ordinary(self, variant: str, protected: ProtectedName) -> bool:
        return any(word in variant for word in self._ordinary[protected.programme] if protected.name in word)

    def _combined(self, protected: ProtectedName, plain: str, tokens: list[str], variant: str) -> Match:
        before, _, after = variant.partition(plain)
        words = {*tokens, before, after}
        if words & self._talk:
            return Match(protected, Likeness.TALK, False)
        beside = before + after
        spoken = bool(words & self._roles) or any(side and not self._cut(side) for side in (before, after))
        return Match(protected, Likeness.COMBINED, spoken or any(letter.isdigit() for letter in beside))

    def _alike(self, tokens: list[str], whole: str) -> Match | None:
        for token in dict.fromkeys((whole, *tokens, *_neighbours(tokens))):
            for variant in _variants(token):
                cores = self._cores(variant)
                for core in cores:
                    found = self._near(core)
                    if (
                        found
                        and not self._is_ordinary(whole, found)
                        and self._innocent[found.programme].isdisjoint(cores)
                    ):
                        return Match(found, Likeness.SIMILAR, core != whole)
        return None

    def _cores(self, word: str) -> dict[str, None]:
        """The word, and what is left of it when words of the trade and digits are cut from its ends, step by step."""
        cores = {word: None}
        for pattern in self._ends:
            for start in list(cores):
                longer, shorter = "", start
                for _ in range(_MAX_CUTS):
                    longer, shorter = shorter, pattern.sub("", shorter, count=1)
                    if shorter == longer:
                        break
                    cores[shorter] = None
        return cores

    def _near(self, core: str) -> ProtectedName | None:
        if core in self._never or len(core) < _SHORTEST:
            return None
        letters = set(core)
        for protected, plain, needed, pieces in self._names:
            limit = protected.distance
            close = abs(len(core) - len(plain)) <= limit and len(needed - letters) <= limit
            if close and pieces.search(core) and within(core, plain, limit) and not self._is_ordinary(core, protected):
                return protected
        return None

    def _cut(self, word: str) -> str:
        """The word without the words of the trade and digits glued to its ends."""
        return min(self._cores(word), key=len)


def joined(text: str) -> str:
    """A text without the hyphens, dots and blanks that may be set inside a name."""
    return text.translate(_UNJOINED)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)) or "(?!)")


def _any_piece(protected: ProtectedName) -> re.Pattern[str]:
    """Finds a piece of the name: cut into one more than there may be edits, and with every border moved by one."""
    name, limit = protected.name, protected.distance
    borders = [round(len(name) * number / (limit + 1)) for number in range(limit + 2)]
    shifted = [0, *(border - 1 for border in borders[1:-1]), len(name)]
    pieces = {name[start:end] for cuts in (borders, shifted) for start, end in pairwise(cuts)}
    return re.compile("|".join(sorted(map(re.escape, pieces))))


def _neighbours(tokens: list[str]) -> Iterator[str]:
    return (one + other for one, other in pairwise(tokens))


def _variants(text: str) -> dict[str, None]:
    """The readings of one word: as it is, digits as letters, doubled letters cut, pairs that look like one letter."""
    variants = {text: None}
    if not text.isalpha():
        variants[digits_as_letters(text)] = None
        variants[digits_as_letters(text.replace("1", "l"))] = None
    variants[squeeze(text)] = None
    for pair, letter in _PAIRS:
        if pair in text:
            variants |= {variant.replace(pair, letter): None for variant in variants}
    return variants
