"""A password as the matchers read it: normalised once, lower-cased letter for letter, with l33t undone.

NIST SP 800-63B-4 asks for NFKC before a password is compared. The way back to the code points as they were given is
kept, so that a finding points at what the person typed.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.logic.findings import Span
from desktop.logic.private import unshown

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


@unshown
@dataclass(frozen=True, slots=True)
class Normalised:
    """`text` is normalised; `lower` and `leets` are as long as it; `leets` holds only readings that differ."""

    text: str
    lower: str
    leets: tuple[str, ...]
    origin: tuple[int, ...]

    def __len__(self) -> int:
        """Code points after normalisation."""
        return len(self.text)

    def part(self, places: Sequence[int]) -> "Normalised":
        """The letters at these places, in their order, as a text of its own."""
        text, lower, *leets = ("".join(one[place] for place in places) for one in (self.text, self.lower, *self.leets))
        return Normalised(text, lower, tuple(leets), (*places, len(self)))

    def span(self, start: int, end: int) -> Span:
        """Where the letters start to end (exclusive, not empty) stand in the text as it was given."""
        return self.origin[start], max(self.origin[end], self.origin[end - 1] + 1)


def normalise(password: str) -> Normalised:
    """Prepare the first `LONGEST` code points of a password; raises nothing, whatever it holds."""
    given = password[:LONGEST]
    if given.isascii():
        text, origin = given, tuple(range(len(given) + 1))
    else:
        text, origin = _normalised(given)
    lower = text.lower() if text.isascii() else "".join(map(_lower, text))
    leets = dict.fromkeys((lower.translate(_LEET), lower.translate(_LEET_WITH_L)))
    return Normalised(text, lower, tuple(one for one in leets if one != lower), origin)


def _lower(letter: str) -> str:
    """The small letter, where it is one letter."""
    small = letter.lower()
    return small if len(small) == 1 else letter


def _normalised(given: str) -> tuple[str, tuple[int, ...]]:
    """NFKC, cluster by cluster (a letter with its marks), and where each character came from."""
    pieces: list[str] = []
    origin: list[int] = []
    for start, cluster in _clusters(given):
        piece = unicodedata.normalize("NFKC", cluster)
        pieces.append(piece)
        origin += [start] * len(piece)
    text = "".join(pieces)
    return text[:LONGEST], (*origin[:LONGEST], len(given) if len(text) <= LONGEST else origin[LONGEST])


def _joins(letter: str) -> bool:
    """Whether NFKC may make one character of a letter and the one before: marks, Korean vowels and ends, kana marks."""
    return bool(unicodedata.combining(letter)) or "\u1160" <= letter <= "\u11ff" or letter in "\uff9e\uff9f"


def _clusters(given: str) -> Iterator[tuple[int, str]]:
    start = 0
    for place in range(1, len(given) + 1):
        if place == len(given) or not _joins(given[place]):
            yield start, given[start:place]
            start = place
