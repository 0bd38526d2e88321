"""Words of which only the consonants are left, found without a stored form: pndkr for pendekar, rhs2024 for rahasia.

The words that people shorten most are made when the lists are read (`data.SHORTENED`). The others are looked up by
their skeletons, in an index that is made when somebody types the first one.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from desktop.logic.findings import Span
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import Dictionary, case_cost
from desktop.logic.passwords.net_spelling import skeleton
from desktop.logic.passwords.normalised import Normalised

_RUN = re.compile(r"(?<![a-z])[a-z][bcdfghjklmnpqrstvwxyz]{2,11}(?![a-z])")
_LETTERS = re.compile(r"[a-z]{7,32}")
_VOWELS = frozenset("aiueo")
_SHORTEST, _LONGEST, _WORDS = 3, 12, range(4, 13)
"""Letters of a skeleton, and of the word that it stands beside."""

_ALONE = 4
"""So few consonants are one only where no other letter stands, or a word: chance puts them between digits."""

_PRICE, _JOINING, _STEEPNESS = 1.0, 0.7, 0.7
"""As for the stored forms."""


class Skeletons:
    """The skeletons of the words of some lists, each of the likeliest word that has it; made when first asked."""

    def __init__(self, lists: Sequence[str]) -> None:
        """The lists as they are written, one word a line, the likeliest first."""
        self._lists = lists

    @cached_property
    def dictionary(self) -> Dictionary:
        """Skeleton -> the rank of its word."""
        ranks: dict[str, int] = {}
        for words in self._lists:
            for rank, word in enumerate(words.split(), 1):
                short = skeleton(word)
                ranks[short] = min(rank, ranks.get(short, rank))
        return Dictionary(vocabulary.CHAT, ranks, _PRICE, _JOINING, _STEEPNESS)


def find_skeletons(reading: Normalised, skeletons: Skeletons, known: Callable[[str], bool]) -> Iterator[Match]:
    """Every run of letters that is what is left of a word, and what stands so beside a word that is `known`."""
    for start, end in dict.fromkeys((*_alone(reading.lower), *_beside_a_word(reading.lower, known))):
        rank = skeletons.dictionary.ranks.get(reading.lower[start:end])
        if rank is not None:
            cost = skeletons.dictionary.cost(rank) + case_cost(reading.text[start:end])
            yield Match(start, end, cost, vocabulary.CHAT, _JOINING)


def _alone(lower: str) -> Iterator[Span]:
    """Runs of letters without vowels behind the first."""
    for found in _RUN.finditer(lower):
        start, end = found.span()
        if end - start > _ALONE or end - start == sum(map(str.isalpha, lower)):
            yield start, end


def _beside_a_word(lower: str, known: Callable[[str], bool]) -> Iterator[Span]:
    """The same at the beginning or end of letters that go on with a word, or come from one: smngtbudi, rinijkt."""
    for found in _LETTERS.finditer(lower):
        begin, end = found.span()
        for cut in range(begin + _SHORTEST, end - _SHORTEST + 1):
            if _is_short(lower[begin:cut]) and any(map(known, (lower[cut : cut + size] for size in _WORDS))):
                yield begin, cut
            if _is_short(lower[cut:end]) and any(map(known, (lower[max(cut - size, begin) : cut] for size in _WORDS))):
                yield cut, end


def _is_short(letters: str) -> bool:
    return len(letters) <= _LONGEST and _VOWELS.isdisjoint(letters[1:])
