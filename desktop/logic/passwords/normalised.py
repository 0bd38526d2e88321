"""A password as the matchers read it: normalised once, lower-cased letter for letter, marks and l33t undone.

NIST SP 800-63B-4 asks for NFKC before a password is compared. Marks are then taken off Latin, Greek and Arabic letters,
as whoever guesses does first. The way back to the code points as they were given is kept, so that a finding points at
what the person typed.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.text import confusables

LONGEST = 1024
"""Code points that are read; what stands behind them can only make a password stronger."""

_SIGNS = {
    "a": "4@",
    "b": "8",
    "c": "({[<",
    "e": "3",
    "g": "69",
    "i": "1!|",
    "o": "0",
    "s": "$5",
    "t": "7+",
    "x": "%",
    "z": "2",
}
"""The signs that stand for a letter, as in zxcvbn."""

_LEET = {ord(sign): letter for letter, signs in _SIGNS.items() for sign in signs}
_LEET_WITH_L = _LEET | {ord(sign): "l" for sign in "1!|7"}

_MARKS_COUNT_IN = ("LATIN", "GREEK", "ARABIC", "COMBINING")
"""Scripts whose words are told without their marks; elsewhere a mark makes another letter: и and й, か and が."""
_CYRILLIC_AS_LATIN = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщыэюя", "abvgdeezziiklmnoprstufhccssyeua")
_CYRILLIC_KEYS = str.maketrans("йцукенгшщзфывапролдячсмитьхъжэбю", "qwertyuiopasdfghjklzxcvbnm[];',.")
"""What sounds the same, and what the same keys give."""
_BARRED = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D", "ħ": "h", "ŧ": "t"}
"""Latin letters whose mark Unicode does not take for one."""


@unshown
@dataclass(frozen=True, slots=True)
class Normalised:
    """`written` is in NFKC, `text` the same without marks; `lower` and `leets` are as long as it.

    `leets` holds only readings that differ, `marked` the places that lost a mark.
    """

    written: str
    text: str
    lower: str
    leets: tuple[str, ...]
    origin: tuple[int, ...]
    marked: frozenset[int] = frozenset()

    def __len__(self) -> int:
        """Code points after normalisation."""
        return len(self.text)

    def part(self, places: Sequence[int]) -> "Normalised":
        """The letters at these places, in their order, as a text of its own."""
        text, lower, *leets = ("".join(one[place] for place in places) for one in (self.text, self.lower, *self.leets))
        marked = frozenset(number for number, place in enumerate(places) if place in self.marked)
        return Normalised(text, text, lower, tuple(leets), (*places, len(self)), marked)

    def span(self, start: int, end: int) -> Span:
        """Where the letters start to end (exclusive, not empty) stand in the text as it was given."""
        return self.origin[start], max(self.origin[end], self.origin[end - 1] + 1)


def normalise(password: str) -> Normalised:
    """Prepare the first `LONGEST` code points of a password; raises nothing, whatever it holds."""
    given = password[:LONGEST]
    if given.isascii():
        lower = given.lower()
        return Normalised(given, given, lower, _leets(lower), tuple(range(len(given) + 1)))
    written, text, origin, marked = _normalised(given)
    lower = "".join(map(_lower, text))
    in_latin = () if lower.isascii() else _in_latin(lower)
    return Normalised(written, text, lower, (*_leets(lower), *in_latin), origin, marked)


def _leets(lower: str) -> tuple[str, ...]:
    readings = dict.fromkeys((lower.translate(_LEET), lower.translate(_LEET_WITH_L)))
    return tuple(one for one in readings if one != lower)


def _in_latin(lower: str) -> tuple[str, ...]:
    """The same in Latin letters: among Latin ones what a letter looks like, else its sound and its key."""
    if any("a" <= letter <= "z" for letter in lower):
        table = confusables()
        readings = ["".join(letter if letter.isascii() else table.get(letter, letter)[:1] for letter in lower)]
    else:
        readings = [lower.translate(_CYRILLIC_AS_LATIN), lower.translate(_CYRILLIC_KEYS)]
    return tuple(reading for reading in readings if reading.isascii())


def _lower(letter: str) -> str:
    """The small letter, where it is one letter."""
    small = letter.lower()
    return small if len(small) == 1 else letter


def _normalised(given: str) -> tuple[str, str, tuple[int, ...], frozenset[int]]:
    """NFKC, cluster by cluster (a letter with its marks); the same without, where each came from, what had a mark."""
    written: list[str] = []
    pieces: list[str] = []
    origin: list[int] = []
    marked: list[int] = []
    for start, cluster in _clusters(given):
        composed = unicodedata.normalize("NFKC", cluster)
        piece = "".join(map(unmarked, composed)) or composed  # a mark alone stays
        if piece != composed:
            marked.append(len(origin))
        written.append(composed)
        pieces.append(piece)
        origin += [start] * len(piece)
    text = "".join(pieces)
    end = len(given) if len(text) <= LONGEST else origin[LONGEST]
    return "".join(written), text[:LONGEST], (*origin[:LONGEST], end), frozenset(marked)


@lru_cache(maxsize=4096)
def unmarked(letter: str) -> str:
    """A letter without its mark where words are told without marks; nothing for a mark that stands alone."""
    if letter.isascii():
        return letter
    decomposed = unicodedata.normalize("NFD", letter)
    base, marks = decomposed[0], decomposed[1:]
    if unicodedata.name(base, "").startswith(_MARKS_COUNT_IN) and all(map(unicodedata.combining, marks)):
        return "" if unicodedata.combining(base) else _BARRED.get(base, base)
    return letter


def _joins(letter: str) -> bool:
    """Whether NFKC may make one character of a letter and the one before: marks, Korean vowels and ends, kana marks."""
    return bool(unicodedata.combining(letter)) or "\u1160" <= letter <= "\u11ff" or letter in "\uff9e\uff9f"


def _clusters(given: str) -> Iterator[tuple[int, str]]:
    start = 0
    for place in range(1, len(given) + 1):
        if place == len(given) or not _joins(given[place]):
            yield start, given[start:place]
            start = place
